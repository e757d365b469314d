/** Stands in for actions/checkout where act plays a workflow: the rack's repository, or the Action under test; must not reach any network. */
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? "";

function git(...args) {
  execFileSync("git", args, { cwd: env.GITHUB_WORKSPACE, stdio: "inherit" });
}

if (input("path") === ".omni-scale") cpSync(env.LAB_ACTION, join(env.GITHUB_WORKSPACE, ".omni-scale"), { recursive: true });
else {
  git("init", "--quiet");
  // GitHub gives away every commit that it still has.
  const asGitHub = ["--upload-pack", "git -c uploadpack.allowAnySHA1InWant=true upload-pack"];
  git("fetch", "--quiet", ...asGitHub, env.LAB_REPOSITORY, "+refs/heads/*:refs/remotes/origin/*", env.GITHUB_SHA);
  git("checkout", "--quiet", "--detach", input("ref") === "" ? env.GITHUB_SHA : `origin/${input("ref")}`);
}

// act runs every job on this machine; what the label stands for is said by the image that it thinks of.
const environment = env.ImageOS?.startsWith("ubuntu") ? "github-hosted" : "self-hosted";
appendFileSync(env.GITHUB_ENV, `RUNNER_ENVIRONMENT=${environment}\n`);
