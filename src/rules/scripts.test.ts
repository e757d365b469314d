// Which commands in scripts are found, and which only look like them.
import { describe, expect, it } from "vitest";
import { isScript } from "./files.ts";
import { rivalsIn, scriptFindings } from "./scripts.ts";

const ids = (text: string): string[] => scriptFindings({ path: "run.sh", text }).map(({ rule }) => rule);

describe("scriptFindings", () => {
  it.each<{ text: string; ids: string[]; reason: string }>([
    { text: "docker compose down -v", ids: ["O15"], reason: "the classic" },
    { text: "docker-compose -f hub/compose.yml --env-file omni.env down --remove-orphans --volumes", ids: ["O15"], reason: "far apart" },
    { text: "cd hub && sudo docker compose down -tv 5", ids: ["O15"], reason: "among other letters, in the middle of a line" },
    { text: "docker compose \\\n  down \\\n  -v", ids: ["O15"], reason: "over several lines" },
    { text: 'spawn(["docker", "compose", "down", "-v"])', ids: ["O15"], reason: "as a list" },
    { text: "\t$(COMPOSE) down -v", ids: ["O15"], reason: "in a Makefile" },
    { text: "\t@${DC} down --volumes", ids: ["O15"], reason: "by another variable" },
    { text: '  "reset": "docker compose down -v && docker compose up -d",', ids: ["O15"], reason: "in package.json" },
    { text: "      - run: docker compose down -v", ids: ["O15"], reason: "in a workflow" },
    { text: "docker compose up -d -V", ids: ["O15"], reason: "volumes anew" },
    { text: "docker compose up -dV", ids: ["O15"], reason: "volumes anew, short" },
    { text: "docker compose rm -fsv tailscale", ids: ["O15"], reason: "with the container" },
    { text: "docker rm -f -v tailscale", ids: ["O15"], reason: "with the container, without Compose" },
    { text: "docker volume rm hub_tailscale-state", ids: ["O15"], reason: "by name" },
    { text: "docker volume prune -af", ids: ["O15"], reason: "all that look unused" },
    { text: "docker system prune -af --volumes", ids: ["O15"], reason: "everything" },
    { text: "docker volume ls -q | xargs docker volume rm", ids: ["O15"], reason: "behind a pipe" },
    { text: "docker compose down", ids: [], reason: "volumes stay" },
    { text: "docker compose down --rmi all --timeout 5", ids: [], reason: "images only" },
    { text: "docker compose up -d -v", ids: [], reason: "no option of up" },
    { text: "docker compose -v; ip link set wg0 down", ids: [], reason: "two commands" },
    { text: "docker run --rm -v /a:/b busybox", ids: [], reason: "a mount" },
    { text: "docker image prune -af; docker system prune -af", ids: [], reason: "images and containers" },
    { text: "# docker compose down -v loses the state", ids: [], reason: "a comment" },
    { text: "docker compose down # never with -v", ids: [], reason: "a comment behind" },
    { text: 'echo "never docker compose down -v"', ids: [], reason: "only printed" },
    { text: "      - name: docker compose down -v", ids: [], reason: "a step's name" },
    { text: "docker compose down --vol", ids: [], reason: "another option" },
    { text: "qm migrate 104 golf --online", ids: ["P31"], reason: "a migration" },
    { text: "ssh foxtrot qm remote-migrate 104 104 x", ids: ["P31"], reason: "to another cluster" },
    { text: "ha-manager relocate vm:104 golf", ids: ["P31"], reason: "by the HA manager" },
    { text: "curl -X POST $PVE/nodes/foxtrot/qemu/104/migrate", ids: ["P31"], reason: "by the API" },
    { text: "npm run migrate; qm list", ids: [], reason: "other migrations" },
  ])("$text: $reason", ({ text, ids: expected }) => {
    expect(ids(text)).toEqual(expected);
  });

  it("shows where the command begins", () => {
    const [one] = scriptFindings({ path: "a.sh", text: "set -e\n\ncd hub && docker compose \\\n  down -v\n" });
    expect(one?.at).toEqual({ file: "a.sh", line: 3, column: 18 });
  });

  it("is quick with a line that never ends", () => {
    expect(ids(`docker compose ${"down ".repeat(50_000)}`)).toEqual([]);
  });

  it("does not fill a plan with one file", () => {
    expect(ids("docker volume prune\n".repeat(1000))).toHaveLength(20);
  });
});

describe("isScript", () => {
  it.each([
    ["scripts/reset.sh", true],
    ["Makefile", true],
    ["hub/justfile", true],
    [".github/workflows/deploy.yml", true],
    ["package.json", true],
    ["hub/compose.override.yaml", true],
    [".husky/pre-push", true],
    ["docs/RUNBOOK.md", false],
    ["node_modules.md", false],
    ["src/compose.ts", false],
  ])("%s: %s", (path, expected) => {
    expect(isScript(path)).toBe(expected);
  });
});

describe("commands that would fight with us", () => {
  it.each([
    { text: "omnictl apply -f class.yaml", command: "omnictl apply", reason: "a resource" },
    {
      text: "  omnictl --omniconfig c.yaml cluster template sync -f a.yaml",
      command: "omnictl --omniconfig c.yaml cluster template sync",
      reason: "a template, with options before",
    },
    { text: "- run: omnictl cluster template delete -f a.yaml", command: "omnictl cluster template delete", reason: "in a workflow" },
    { text: "omnictl delete machineclass cp", command: "omnictl delete", reason: "a deletion" },
    { text: "docker compose -f a.yaml up -d", command: "docker compose -f a.yaml up", reason: "a stack" },
    { text: "docker-compose down", command: "docker-compose down", reason: "the old program" },
  ])("are $reason: $text", ({ text, command }) => {
    expect(rivalsIn({ path: "deploy.sh", text })).toEqual([
      { command, at: { file: "deploy.sh", line: 1, column: text.indexOf(command) + 1 } },
    ]);
  });

  it.each([
    { text: "omnictl apply --dry-run -f class.yaml", reason: "a dry run" },
    { text: "omnictl cluster template sync -d -f a.yaml", reason: "a dry run by its letter" },
    { text: "omnictl cluster template diff -f a.yaml", reason: "a look" },
    { text: "# omnictl apply -f class.yaml", reason: "a comment" },
    { text: "echo omnictl apply", reason: "only printed" },
    { text: "docker compose config", reason: "a check" },
    { text: "kubectl apply -f omnictl.yaml", reason: "another program" },
  ])("are not $reason: $text", ({ text }) => {
    expect(rivalsIn({ path: "deploy.sh", text })).toEqual([]);
  });
});
