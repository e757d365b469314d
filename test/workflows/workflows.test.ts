/**
 * What every workflow that we ship or run keeps to, by the numbers of the project's security checklist (17, 27 to 34, 37).
 * Must not start anything: how the Action behaves on a runner is test/e2e.
 */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jobs, read, steps, workflows } from "./files.ts";

const CI = ".github/workflows/ci.yml";
const PLAN = ".github/workflows/plan.yml";
const APPLY = ".github/workflows/apply.yml";
const DRIFT = ".github/workflows/drift.yml";
const RERUN = ".github/workflows/rerun.yml";
const CALLERS = ["minimal", "self-hosted", "tailnet"].map((name) => `examples/${name}/.github/workflows/omni-scale.yml`);

/** What each job of the reusable workflows may do; a job that calls one has to grant what all jobs in it need. */
const JOBS = {
  plan: { contents: "read", "pull-requests": "write", checks: "write" },
  apply: { contents: "read", "pull-requests": "write", checks: "read", issues: "write" },
  drift: { contents: "read", issues: "write", "pull-requests": "read" },
  rerun: { contents: "read", "pull-requests": "write", checks: "read", issues: "write" },
} as const;

/** What each job may do, exactly. A line more needs a reason here. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`${PLAN}#plan`]: JOBS.plan,
  [`${PLAN}#live`]: JOBS.plan,
  [`${APPLY}#apply`]: JOBS.apply,
  [`${DRIFT}#drift`]: JOBS.drift,
  [`${RERUN}#refuse`]: {},
  // By hand there is no pull request to comment on.
  [`${RERUN}#plan`]: { contents: "read" },
  [`${RERUN}#apply`]: JOBS.apply,
  [`${RERUN}#drift`]: JOBS.drift,
  ...Object.fromEntries(CALLERS.flatMap((caller) => Object.entries(JOBS).map(([job, permissions]) => [`${caller}#${job}`, permissions]))),
  [`${CI}#test`]: { contents: "read" },
  [`${CI}#workflows`]: { contents: "read" },
};

/** `uses:` without a commit, each with its reason. */
const UNPINNED: Readonly<Record<string, string>> = {
  "./.omni-scale": "checked out in the step before at the commit of the called workflow, which its caller pins",
};

/** Jobs that run for a pull request: those of a workflow that it starts, and what they call. */
const forPullRequests = jobs.filter(
  ({ at, job }) => at.startsWith(`${PLAN}#`) || at.startsWith(`${CI}#`) || /github\.event_name == 'pull_request'/.test(job.if ?? ""),
);

it("looks at every workflow there is", () => {
  expect(workflows.map(({ path }) => path)).toEqual([APPLY, CI, DRIFT, PLAN, RERUN, ...CALLERS].toSorted());
  expect(forPullRequests.map(({ at }) => at)).toEqual([
    `${CI}#test`,
    `${CI}#workflows`,
    `${PLAN}#plan`,
    `${PLAN}#live`,
    ...CALLERS.map((caller) => `${caller}#plan`),
  ]);
});

describe("27: permissions", () => {
  it.each(workflows)("of $path are none at its top", ({ permissions }) => {
    expect(permissions).toEqual({});
  });

  it.each(jobs)("of $at are exactly those of the table", ({ at, job }) => {
    expect(job.permissions).toEqual(PERMISSIONS[at]);
  });

  it("say behind each line what it is for", () => {
    const bare = workflows.flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => /^\s+(contents|pull-requests|checks|issues|id-token|statuses): (read|write)\s*$/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(bare).toEqual([]);
  });

  it("of a caller are those of the workflow that it calls: less would fail, more would not arrive", () => {
    const called = jobs.flatMap(({ job, file }) => {
      const name = /\/\.github\/workflows\/(\w+)\.yml@/.exec(job.uses ?? "")?.[1];
      return name === undefined ? [] : [{ path: file.path, name, permissions: job.permissions }];
    });
    expect(called.map(({ name }) => name)).toEqual(CALLERS.flatMap(() => ["plan", "apply", "drift", "rerun"]));
    for (const { name, permissions } of called) {
      const inside = jobs.filter(({ at }) => at.startsWith(`.github/workflows/${name}.yml#`)).map(({ job }) => job.permissions ?? {});
      const needed: Record<string, string> = {};
      for (const [scope, level] of inside.flatMap((each) => Object.entries(each))) if (needed[scope] !== "write") needed[scope] = level;
      expect(permissions, name).toEqual(needed);
    }
  });
});

describe("28: everything used is pinned", () => {
  const lines = workflows.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line) => {
      const used = /^\s+(?:- )?uses: (\S+)(.*)$/.exec(line);
      return used === null ? [] : [{ path, used: used[1] ?? "", comment: used[2]?.trim() ?? "" }];
    }),
  );

  it.each(lines)("$used in $path has a whole commit and its version, or a written reason", ({ used, comment }) => {
    if (used in UNPINNED) return;
    expect(used).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
    expect(comment).toMatch(/^# v\d+\.\d+\.\d+$/);
  });

  it("has no reason left over", () => {
    expect(Object.keys(UNPINNED).filter((used) => !lines.some((line) => line.used === used))).toEqual([]);
  });

  it("uses one action at one commit everywhere", () => {
    const commits = new Map<string, Set<string>>();
    for (const { used } of lines.filter((line) => !(line.used in UNPINNED))) {
      const [name = "", commit = ""] = used.split("@");
      commits.set(name, (commits.get(name) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it("has no container and no service that could move under its tag", () => {
    expect(jobs.filter(({ job }) => "container" in job || "services" in job).map(({ at }) => at)).toEqual([]);
  });

  it("checks Omni-Scale out at the commit of the called workflow", () => {
    const checkouts = steps.filter(({ step }) => step.with["path"] === ".omni-scale");
    expect(checkouts.map(({ at }) => at)).toEqual([
      `${APPLY}#apply`,
      `${DRIFT}#drift`,
      `${PLAN}#plan`,
      `${PLAN}#live`,
      `${RERUN}#plan`,
      `${RERUN}#apply`,
      `${RERUN}#drift`,
    ]);
    for (const { step } of checkouts)
      expect(step.with).toMatchObject({ repository: "${{ job.workflow_repository }}", ref: "${{ job.workflow_sha }}" });
  });
});

describe("29: events", () => {
  const allowed = new Set(["merge_group", "pull_request", "push", "schedule", "workflow_call", "workflow_dispatch"]);

  it.each(workflows)("of $path hand no secrets to other people's code", ({ on }) => {
    expect(Object.keys(on).filter((event) => !allowed.has(event))).toEqual([]);
  });

  it.each([PLAN, APPLY, DRIFT, RERUN])("of %s is a call alone, so that this repository's own pushes never start it", (path) => {
    expect(Object.keys(workflows.find((file) => file.path === path)?.on ?? {})).toEqual(["workflow_call"]);
  });
});

describe("30: a job for pull requests", () => {
  const alone = forPullRequests.filter(({ at }) => at !== `${PLAN}#live`);

  it("has no environment", () => {
    expect(forPullRequests.filter(({ job }) => job.environment !== undefined)).toEqual([]);
  });

  it("looks at hosts only where the caller names a runner for it, never for a fork or Dependabot, and after the first answer", () => {
    const live = jobs.find(({ at }) => at === `${PLAN}#live`);
    expect(live?.file.on).toHaveProperty(["workflow_call", "inputs", "live-runner", "default"], "");
    expect(live?.job["runs-on"]).toBe("${{ fromJSON(inputs.live-runner) }}");
    expect(live?.job["needs"]).toBe("plan");
    expect(live?.job.if?.split(" && ")).toEqual([
      "inputs.live-runner != ''",
      "!cancelled()",
      "github.event_name == 'pull_request'",
      "github.event.pull_request.head.repo.full_name == github.repository",
      "github.event.pull_request.user.login != 'dependabot[bot]'",
    ]);
    expect(forPullRequests.filter(({ job }) => "live-runner" in job.with).map(({ at }) => at)).toEqual([]);
  });

  it.each(alone)("$at names no machine of its owner", ({ job, file }) => {
    const runner = job["runs-on"] ?? job.with["runner"] ?? "ubuntu-latest";
    expect(JSON.stringify(runner)).not.toMatch(/self-hosted|group/);
    // The called workflow takes the runner from its caller; what it gets when nobody says is a machine of GitHub's.
    if (runner === "${{ fromJSON(inputs.runner) }}") {
      expect(file.on).toHaveProperty(["workflow_call", "inputs", "runner", "default"], '"ubuntu-latest"');
    } else expect(runner).toBe("ubuntu-latest");
  });
});

describe("31: one at a time", () => {
  const onDefault = "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)";
  const applies = jobs.filter(({ at }) => at === `${APPLY}#apply` || at === `${RERUN}#apply`);
  const drifts = jobs.filter(({ at }) => at === `${DRIFT}#drift` || at === `${RERUN}#drift`);
  it.each(applies)("$at runs on the default branch alone, in an environment, for a limited time, one after another", ({ job }) => {
    expect(job.if?.split(" && ").at(-1)).toBe(onDefault);
    expect(job.environment).toBe("${{ inputs.environment }}");
    expect(job["timeout-minutes"]).toBe(60);
    expect(job.concurrency).toEqual({ group: "omni-scale-apply", "cancel-in-progress": false, queue: "max" });
  });

  it.each([APPLY, RERUN])("%s has an environment also when its caller names none", (path) => {
    const environment = ["workflow_call", "inputs", "environment", "default"];
    expect(workflows.find((file) => file.path === path)?.on).toHaveProperty(environment, "omni-scale");
  });

  it.each(drifts)("$at waits for its turn among the applies, and looks at the default branch alone", ({ job }) => {
    expect(job.if?.split(" && ").at(-1)).toBe(onDefault);
    expect(job.concurrency).toEqual({ group: "omni-scale-apply", "cancel-in-progress": false, queue: "max" });
  });

  it("a rerun on another branch fails and says so, and nothing else of it runs", () => {
    const rerun = jobs.filter(({ at }) => at.startsWith(`${RERUN}#`));
    const [refuse, ...others] = rerun.toSorted((a, b) => Number(b.name === "refuse") - Number(a.name === "refuse"));
    expect(refuse?.job.if).toBe(onDefault.replace("==", "!="));
    expect(refuse?.job.steps[0]?.run).toContain("exit 1");
    for (const { job } of others) expect(job.if?.split(" && ").at(-1)).toBe(onDefault);
  });

  it("a newer plan of a pull request ends the one before, and no other one, its own first answer least of all", () => {
    const plans = jobs.filter(({ at }) => at.startsWith(`${PLAN}#`)).map(({ job }) => job.concurrency);
    for (const concurrency of plans) {
      expect(concurrency?.["group"]).toContain("github.event.pull_request.number");
      expect(concurrency?.["cancel-in-progress"]).toBe(true);
    }
    expect(new Set(plans.map((concurrency) => concurrency?.["group"])).size).toBe(2);
  });

  it.each(jobs.filter(({ job }) => job.uses === undefined))("$at ends by itself", ({ job }) => {
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });
});

describe("32: nothing stays behind, nothing comes from a cache", () => {
  it.each(steps.filter(({ step }) => step.uses?.startsWith("actions/checkout@")))(
    "a checkout of $at leaves no token in the clone",
    ({ step }) => {
      expect(step.with["persist-credentials"]).toBe(false);
    },
  );

  it("no step restores a cache", () => {
    const restoring = steps.filter(({ step }) => {
      const setsUp = step.uses?.startsWith("actions/setup-") === true && step.with["package-manager-cache"] !== false;
      const joins = step.uses?.startsWith("tailscale/github-action@") === true && step.with["use-cache"] !== "false";
      return step.uses?.startsWith("actions/cache") === true || "cache" in step.with || setsUp || joins;
    });
    expect(restoring).toEqual([]);
  });
});

describe("37: an apply plans anew", () => {
  it("no step hands a plan on as an artifact, nor takes one from another run", () => {
    expect(steps.filter(({ step }) => /artifact/i.test(JSON.stringify(step))).map(({ at }) => at)).toEqual([]);
  });

  it("no input takes a plan or a file of one", () => {
    const { inputs } = parse(read("action.yml")) as { inputs: Readonly<Record<string, unknown>> };
    expect(Object.keys(inputs).filter((name) => /plan|file|artifact|run/.test(name))).toEqual([]);
  });
});

describe("33: a fork", () => {
  it.each([`${PLAN}#plan`, ...CALLERS.map((caller) => `${caller}#plan`)])(
    "is planned by %s like any other pull request (what it gets is test/e2e)",
    (place) => {
      const job = jobs.find(({ at }) => at === place)?.job;
      expect(job?.if ?? "").not.toMatch(/fork|head\.repo|actor/);
    },
  );

  it("needs no secret: none is required", () => {
    const required = workflows.flatMap(({ path, on }) => {
      const call = on["workflow_call"] as { secrets?: Record<string, { required?: boolean }> } | undefined;
      return Object.entries(call?.secrets ?? {}).flatMap(([name, secret]) => (secret.required === true ? [`${path}: ${name}`] : []));
    });
    expect(required).toEqual([]);
  });
});

describe("a tailnet", () => {
  it.each(steps.filter(({ step }) => step.uses?.startsWith("tailscale/github-action@")))(
    "is joined by $at only where tags and a secret are given: a fork has none, a runner on it already must not",
    ({ at, step }) => {
      // A first answer from Git alone has nothing to reach.
      const first = at === `${PLAN}#plan`;
      expect(step["if"]).toBe(`env.TAILNET == 'true'${first ? " && env.LOOK == 'now'" : ""}`);
      const job = jobs.find((one) => one.at === at)?.job;
      expect(job?.["env"]).toMatchObject({ TAILNET: "${{ inputs.tailnet-tags != '' && secrets.tailscale-oauth-secret != '' }}" });
    },
  );
});

describe("Omni-Scale itself", () => {
  const runs = steps.filter(({ step }) => step.uses === "./.omni-scale");

  it.each(runs)("is handed Omni's address and key, the specs' secrets, and the key that binds them, by $at", ({ step }) => {
    expect(step["env"]).toEqual({ OMNI_ENDPOINT: "${{ inputs.omni-endpoint }}", OMNI_SERVICE_ACCOUNT_KEY: "${{ secrets.omni-key }}" });
    expect(step.with["fingerprint-key"]).toBe("${{ secrets.fingerprint-key }}");
    expect(step.with["secret-values"]).toBe("${{ secrets.secret-values }}");
  });
});

describe("17: expressions", () => {
  it("are in no script: neither in run nor in github-script", () => {
    const scripts = steps.flatMap(({ at, step }) =>
      [step.run, step.with["script"]].map((script) => ({ at, script: JSON.stringify(script ?? "") })),
    );
    expect(scripts.filter(({ script }) => script.includes("${{"))).toEqual([]);
    expect(read("action.yml")).not.toMatch(/^\s+run:/m);
  });
});
