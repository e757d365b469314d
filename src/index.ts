/** The Action's entry; must not hold anything else. */
import { runAction } from "./main/action.ts";

process.exitCode = await runAction(process.env, process.stdout);
