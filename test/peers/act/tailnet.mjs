/** Stands in for tailscale/github-action where act plays a workflow: notes as what the job would have joined; must not join anything. */
import { appendFileSync } from "node:fs";

appendFileSync(process.env.LAB_JOINED, `${process.env.INPUT_TAGS}\n`);
