export const id = 57;
export const ids = [57];
export const modules = {

/***/ 9057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnLaptop: () => (/* binding */ runOnLaptop)
});

// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/report/budget.js
var budget = __webpack_require__(9542);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/markdown-plan.js
var markdown_plan = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
// EXTERNAL MODULE: ./build/report/render.js + 1 modules
var render = __webpack_require__(8268);
// EXTERNAL MODULE: ./build/report/view-run.js + 1 modules
var view_run = __webpack_require__(3428);
;// CONCATENATED MODULE: ./build/report/markdown-run.js







const IN_SUMMARY = (0,core_words/* say */.cv) `see the job summary`;
const ON_LAPTOP = (0,core_words/* say */.cv) `see the log of the run`;
/** The plan is not worth folding in with less room than this. */
const SMALLEST_PLAN = 3_000;
/** Done components with their steps; past this many the table says enough. */
const MOST_DONE = 30;
/** The comment after an apply, the fullest body first, for GitHub.saveComment. */
function runBodies(report, plan, context) {
    const document = toDocument(report, plan, context, IN_SUMMARY);
    return (0,budget/* ladder */.T1)((limit) => fitWithPlan(document, limit));
}
/** The comment's first body: what `--format markdown` prints. */
function runMarkdown(report, plan, context) {
    return runBodies(report, plan, context)[0] ?? "";
}
/** The job summary: the same with much more room. */
function runSummary(report, plan, context) {
    return fitWithPlan(toDocument(report, plan, context, ON_LAPTOP), budget/* SUMMARY_BYTES */.R$);
}
/** The report first; the plan below it gets the room that is left. */
function fitWithPlan(document, limit) {
    const alone = (0,budget/* fit */.Uj)(document.report(""), limit);
    const room = limit - (0,report_escape/* bytes */.ee)(alone) - SMALLEST_PLAN / 3;
    if (document.plan === undefined || room < SMALLEST_PLAN)
        return alone;
    return (0,budget/* fit */.Uj)(document.report((0,budget/* fit */.Uj)(document.plan, room)), limit);
}
function toDocument(report, plan, context, elsewhere) {
    const view = (0,view_run/* viewRun */.b)(report, plan, context);
    const rows = view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk }));
    const pieces = view.troubles.map((trouble) => toPiece(trouble, elsewhere));
    const changes = plan.components.some((component) => component.changes.length > 0);
    return {
        report: (below) => ({ rows, pieces, frame: frameOf(view, below, elsewhere) }),
        ...(changes ? { plan: (0,markdown_plan/* carriedOutDocument */.a$)(plan, context, elsewhere) } : {}),
    };
}
function frameOf(view, plan, elsewhere) {
    const fixed = {
        title: (0,report_escape/* markdown */.wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,report_escape/* markdown */.wD)(words)),
        next: view.next.map((words) => (0,report_escape/* markdown */.wD)(words)),
        commands: view.commands.length === 0 ? "" : (0,report_escape/* fence */.EU)("shell", view.commands),
        plan,
        footer: (0,report_escape/* markdown */.wD)((0,core_words/* list */.p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => (0,render/* render */.X)("apply", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${(0,phrases/* count */.U9)(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        todo: view.todo.map((section) => (0,markdown_plan/* sectionMarkdown */.TB)(section, items, elsewhere)),
        troubles: sections,
        routine,
        done: items === 0 || view.done.length > MOST_DONE ? [] : view.done.map(doneMarkdown),
        leftOut: componentsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${(0,phrases/* count */.U9)(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
function doneMarkdown({ summary, steps }) {
    return (0,render/* render */.X)("done", { summary: (0,report_escape/* html */.qy)(summary), steps: stepsMarkdown(steps) });
}
function stepsMarkdown(steps) {
    return steps.map(({ words, below }) => ({ words: (0,report_escape/* markdown */.wD)(words), below: below.map((each) => (0,report_escape/* markdown */.wD)(each)) }));
}
function toPiece(trouble, elsewhere) {
    const { lead } = trouble;
    const section = (steps, held, leftOut) => (0,render/* render */.X)("trouble", {
        title: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(trouble.title),
        because: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(lead.because),
        steps: stepsMarkdown(steps),
        held,
        leftOut: leftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${(0,phrases/* count */.U9)(leftOut, "more change")}: `, ...elsewhere, "."]),
        next: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(lead.next),
    });
    const resources = trouble.held.map((held) => ({ text: heldMarkdown(held), line: heldMarkdown({ ...held, lines: [] }) }));
    const texts = resources.map(({ text }) => text);
    return {
        risk: 3,
        full: section(trouble.steps, texts, 0),
        brief: section([], texts, 0),
        collapsed: (0,report_escape/* markdown */.wD)(trouble.title),
        resources,
        wrap: (kept, leftOut) => section([], kept, leftOut),
    };
}
function heldMarkdown({ sentence, lines }) {
    return (0,render/* render */.X)("resource", { sentence: (0,report_escape/* markdown */.wD)(sentence), source: "", diff: lines.length === 0 ? "" : (0,markdown_plan/* diffFence */.Rz)(lines) });
}
function rowMarkdown({ name, result, what }) {
    return (0,render/* render */.X)("apply-row", { name: (0,report_escape/* markdown */.wD)([{ quote: name }], "cell"), result: (0,report_escape/* markdown */.wD)(result, "cell"), what: (0,report_escape/* markdown */.wD)(what, "cell") });
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(5680);
;// CONCATENATED MODULE: ./build/core/review.js
/** What a plan leaves for the merge. Only hidden values lose anything: they are fingerprints already. */
function toReviewedPlan(plan, about) {
    return {
        format: 1,
        ...about,
        ...(plan.keyId === undefined ? {} : { keyId: plan.keyId }),
        ...partsOf(plan.components),
    };
}
/**
 * `reviewed` with what it let through of `plan`. A run plans some of that again behind others, alone, where the digest of
 * the whole plan that a person named says nothing any more.
 */
function withLetThrough(reviewed, { components }, refused) {
    return { ...reviewed, plans: [...reviewed.plans, partsOf(components.filter(({ name }) => !refused.has(name)))] };
}
function partsOf(components) {
    return {
        changes: components.flatMap(({ changes }) => changes.map(({ id, component, digest, fields }) => ({ id, component, digest, redacted: fields }))),
        deferred: components.flatMap(({ name, deferred }) => (deferred === undefined ? [] : [{ component: name, creates: deferred.creates }])),
    };
}
/**
 * The changes of each component that nobody reviewed as they are now; a component without any may go ahead.
 * One unreviewed change holds its whole component: half of it was never anybody's intention.
 */
function heldChanges(plan, reviewed) {
    const digests = new Set(reviewed.plans.flatMap(({ changes }) => changes.map(({ digest }) => digest)));
    const then = new Map();
    for (const { changes } of reviewed.plans)
        for (const change of changes)
            then.set(change.id, change);
    const named = (digest) => reviewed.accepted.some((accepted) => isNamed(digest, accepted));
    const whole = named(plan.digest) || reviewed.planDigests.includes(plan.digest);
    const held = new Map();
    for (const component of plan.components) {
        if (whole || named(component.digest))
            continue;
        const unknown = component.changes.filter(({ digest }) => !digests.has(digest) && !named(digest));
        if (unknown.length === 0)
            continue;
        held.set(component.name, unknown.map((change) => {
            const reviewedThen = then.get(change.id)?.redacted;
            return {
                id: change.id,
                digest: change.digest,
                now: change.fields,
                ...(reviewedThen === undefined ? {} : { then: reviewedThen }),
            };
        }));
    }
    return held;
}
/**
 * Whether a component that was deferred in the review may be created as it is planned now: every change is a
 * create whose digest was announced.
 */
function isAnnounced(component, reviewed) {
    const announced = new Set(reviewed.plans.flatMap(({ deferred }) => deferred.filter((d) => d.component === component.name).flatMap((d) => d.creates)));
    return component.changes.every((change) => change.kind === "create" && announced.has(change.digest));
}
function isNamed(digest, accepted) {
    return accepted.length >= 12 && digest.startsWith(accepted);
}

;// CONCATENATED MODULE: ./build/core/permits.js
/** Who may start in a run, and why not: mode, findings, guards and review, in that order; must not carry anything out. */



/** The components that may not start, each with its reason and the way on. Unchanged ones are never refused. */
function refusals(plan, facts) {
    const held = heldChanges(plan, facts.reviewed);
    const refused = new Map();
    for (const component of plan.components) {
        if (component.status === "unchanged" && component.basis.kind === "live")
            continue;
        const refusal = ofTheRun(plan, facts) ?? ofThePlan(component) ?? ofTheReview(component, held.get(component.name) ?? [], facts);
        if (refusal !== undefined)
            refused.set(component.name, { held: [], ...refusal });
    }
    return refused;
}
function ofTheRun(plan, { observeOnly, runGuard }) {
    if (observeOnly) {
        return {
            because: (0,core_words/* say */.cv) `${"omni-scale.yaml"} says ${"mode: observe"}`,
            next: (0,core_words/* say */.cv) `When the plans have convinced you, merge ${"mode: apply"}; the merge after that is applied.`,
        };
    }
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics)) {
        return { because: (0,core_words/* say */.cv) `the specs have errors that belong to no component`, next: (0,core_words/* say */.cv) `Mend them; see ${"omni-scale validate"}.` };
    }
    return runGuard;
}
function ofThePlan(component) {
    const error = component.diagnostics.find(({ severity }) => severity === "error");
    if (error !== undefined)
        return { because: error.what, next: error.fix };
    if (component.status === "deferred")
        return undefined;
    // What is planned again once it can be seen is judged then.
    if (component.basis.kind === "static" && component.again === undefined) {
        return {
            because: (0,core_words/* say */.cv) `what exists could not be seen: ${component.basis.because}`,
            next: (0,core_words/* say */.cv) `Make it reachable for this run, then start the apply again.`,
        };
    }
    const guards = component.guards.filter(({ cleared }) => !cleared);
    if (guards.length === 0)
        return undefined;
    return {
        because: (0,core_words/* list */.p_)(guards.map(({ message }) => message), " "),
        next: (0,core_words/* list */.p_)(guards.map(({ fix }) => fix), " "),
    };
}
function ofTheReview(component, held, { missingReview }) {
    if (held.length === 0)
        return undefined;
    const [changes, isAre] = held.length === 1 ? ["change", "is"] : ["changes", "are"];
    return {
        because: (0,core_words/* say */.cv) `${held.length} ${[changes ?? ""]} ${[isAre ?? ""]} not what was reviewed. ${missingReview}`,
        next: (0,core_words/* say */.cv) `Compare then and now. To let it through as it is now, start the apply again with ${`accept: ${component.digest.slice(0, 12)}`}.`,
        held,
    };
}

// EXTERNAL MODULE: ./build/core/run.js + 1 modules
var run = __webpack_require__(5812);
// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
;// CONCATENATED MODULE: ./build/commands/locking.js


const askEverySeconds = 2;
/** No lock yet: they are taken one by one as planning comes to each target. */
function locks(options) {
    const held = new Map();
    return {
        of: (target) => held.get(target),
        reserve: async (adapter, target) => {
            if (held.has(target.id))
                return undefined;
            const taken = await take(adapter, target, options);
            if ("lock" in taken) {
                held.set(target.id, taken.lock);
                return undefined;
            }
            return taken;
        },
        releaseAll: async () => {
            await Promise.all([...held.values()].map((lock) => lock.release()));
            held.clear();
        },
    };
}
async function take(adapter, target, { owner, waitSeconds, clock, signal, progress }) {
    const until = clock.now().getTime() + waitSeconds * 1000;
    for (;;) {
        const answer = await adapter.lock(target, owner, signal);
        if (answer.status === "held")
            return { lock: answer.lock };
        if (answer.status === "unknown")
            return answer.because;
        const { holder } = answer;
        if (clock.now().getTime() >= until) {
            return { code: "failed", message: (0,core_words/* say */.cv) `${target.id} is taken by ${holder.name} since ${holder.since} (${(0,runbook/* runbook */.l)("locked")})` };
        }
        progress((0,core_words/* say */.cv) `Waiting for ${holder.name}, who has ${target.id} since ${holder.since} (${(0,runbook/* runbook */.l)("locked")})`);
        await clock.sleep(askEverySeconds * 1000, signal);
    }
}

;// CONCATENATED MODULE: ./build/core/across.js
/** The drafts with gates after what interrupts a capability; `gatesOf` are what its users have to see before they go on. */
function withGatesOfUsers(drafts, provides, gatesOf) {
    return drafts.map((draft) => {
        const last = draft.steps.findLast(({ impact }) => impact.interrupts.length > 0);
        const gates = last === undefined ? [] : provides.filter(({ component }) => component === draft.component.name).flatMap(gatesOf);
        if (gates.length === 0)
            return draft;
        return { ...draft, steps: draft.steps.map((step) => (step === last ? { ...step, gates: [...step.gates, ...gates] } : step)) };
    });
}
/**
 * The drafts of what could not be seen because a capability is away whose provider changes first: a hub that is made by the
 * same change, or that a killed run left standing still. They are told as Git has them, and planned again then. Without a
 * base Git says only what is wanted: that holds where the provider is made, since nothing can be there yet.
 */
function withUnseenAgain(drafts, provides) {
    const seen = drafts.filter(({ blind }) => blind === undefined);
    const movers = moversOf(seen, provides);
    const made = new Set(seen.filter(({ differences }) => differences.every(({ kind }) => kind === "create")).map(nameOf));
    return drafts.map((draft) => {
        const { basis, blind, deferred } = draft;
        const from = movers.get(draft.awaits ?? "");
        const isLater = from !== undefined && from !== nameOf(draft) && deferred === undefined && basis.kind === "static";
        if (blind !== undefined && !(isLater && made.has(from))) {
            return { ...draft, differences: [], steps: [], diagnostics: [...draft.diagnostics, blind] };
        }
        return isLater ? { ...draft, again: { from, because: [basis.because] } } : draft;
    });
}
function nameOf({ component }) {
    return component.name;
}
/** Who changes in this plan, by the capability that it provides. */
function moversOf(drafts, provides) {
    const changing = new Set(drafts.filter(({ differences }) => differences.length > 0).map(nameOf));
    return new Map(provides.filter(({ component }) => changing.has(component)).map((one) => [one.capability, one.component]));
}
/**
 * The drafts without traps that await a capability whose provider changes first: an old Omni does not offer what the new
 * one will. They are planned again then, and what stands in the way still stops them.
 */
function withoutAwaiting(drafts, provides) {
    const movers = moversOf(drafts, provides);
    return drafts.map((draft) => {
        const traps = draft.differences.flatMap(({ guards = [] }) => guards.filter(({ awaits }) => awaits !== undefined && movers.has(awaits)));
        const [first] = traps;
        const from = movers.get(first?.awaits ?? "");
        if (from === undefined || from === draft.component.name)
            return draft;
        const differences = draft.differences.map(({ guards = [], ...difference }) => {
            const left = guards.filter((guard) => !traps.includes(guard));
            return left.length === 0 ? difference : { ...difference, guards: left };
        });
        return { ...draft, differences, again: { from, because: [...(draft.again?.because ?? []), ...traps.map(({ message }) => message)] } };
    });
}

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(2552);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
;// CONCATENATED MODULE: ./build/core/change.js
/** From differences in target values to changes in the user's words, with their digests; must not compare anything itself. */



/**
 * One difference in the user's words.
 *
 * `after` is Git's own text where Git gives the value. `before` is the base's text where the target has just what
 * the base asked for, else the value that was seen. So a plan that saw the target and a plan that did not give the
 * same fields, and the same digest, whenever the target was where the base said.
 */
function toChange(difference, git) {
    const want = git.want.get(difference.address);
    const was = git.was.get(difference.address);
    const { guards: _guards, ...rest } = difference;
    const change = {
        ...rest,
        fields: difference.fields.map((field) => toFieldChange(field, want, was, git.fingerprint)),
        ...(want === undefined ? {} : { source: want.source }),
    };
    return { ...change, digest: (0,digest/* digestOfChange */.YH)(change, git.fingerprint.keyId) };
}
function toFieldChange(field, want, was, fingerprint) {
    const wanted = (0,pointer.at)(was?.attributes, field.path);
    const seen = [field.before, ...(field.alsoBefore ?? []).map((value) => value ?? undefined)];
    const asWas = was !== undefined && seen.some((value) => means(value, wanted, fingerprint));
    const secret = [want, was].some((side) => side?.sensitive.some((sensitive) => (0,pointer/* within */.ux)(field.path, sensitive)) === true);
    const tell = (value, git) => {
        if (value === undefined)
            return { is: "absent" };
        const told = (0,pointer.at)(git?.declared, field.path) ?? value;
        if ((0,digest/* isFingerprint */.Zv)(told))
            return { is: "hidden", fingerprint: told.fingerprint };
        if (secret)
            return { is: "hidden", ...fingerprint.of(typeof told === "string" ? told : (0,canonical/* canonical */.$)(told)) };
        return holdsFingerprint(told) ? { is: "hidden" } : { is: "value", value: told };
    };
    const before = asWas ? tell(wanted, was) : tell(field.before, undefined);
    return { path: field.path, before, after: tell(field.after, want) };
}
/** Whether two values are one, even where only one of them is hidden: a variable may stand where a literal stood. */
function means(a, b, fingerprint) {
    if ((0,canonical/* sameJson */.V)(a, b))
        return true;
    if (a === undefined || b === undefined || (0,digest/* isFingerprint */.Zv)(a) === (0,digest/* isFingerprint */.Zv)(b))
        return false;
    const hide = (value) => ((0,digest/* isFingerprint */.Zv)(value) ? value : fingerprint.of(typeof value === "string" ? value : (0,canonical/* canonical */.$)(value)));
    return (0,canonical/* sameJson */.V)(hide(a), hide(b));
}
function holdsFingerprint(value) {
    if ((0,digest/* isFingerprint */.Zv)(value))
        return true;
    return typeof value === "object" && value !== null && Object.values(value).some(holdsFingerprint);
}

// EXTERNAL MODULE: ./build/core/engine-rules.js
var engine_rules = __webpack_require__(2812);
;// CONCATENATED MODULE: ./build/core/guards.js
/** The guards of one component's plan: traps that stop an apply until a person says so; must not stop anything itself. */



/** All guards of a component, uncleared ones first. Ids are unique within the component. */
function guardsOf(guarded, clearances) {
    const guards = [...trapGuards(guarded), ...deleteGuards(guarded), ...adoptGuards(guarded), ...decisionGuards(guarded)];
    const unique = new Map(guards.map((guard) => [guard.id, { ...guard, cleared: isCleared(guard, guarded, clearances) }]));
    return [...unique.values()].toSorted((a, b) => Number(a.cleared) - Number(b.cleared) || (0,core_diagnostics/* compareText */.n6)(a.id, b.id));
}
function isCleared(guard, guarded, clearances) {
    if (guard.clearedBy === "never")
        return false;
    if (guard.clearedBy === "confirm-delete")
        return clearances.confirmDelete.has(guard.id);
    return clearances.acknowledge.has(guard.id) || (guard.id.startsWith("adopt:") && guarded.adopt.includes(guarded.component.name));
}
function trapGuards({ component, differences }) {
    return differences.flatMap((difference) => (difference.guards ?? [])
        .filter(({ clearedBy }) => clearedBy !== "confirm-delete")
        .map((trap) => ({
        id: `${trap.trap}:${component.name}`,
        clearedBy: trap.clearedBy,
        component: component.name,
        message: trap.message,
        fix: trap.fix,
    })));
}
/** Whatever is deleted needs the component's name typed: the specs alone say it should go, not that it may go now. */
function deleteGuards({ component, differences }) {
    const deleted = differences.filter(({ kind }) => kind === "delete");
    const losses = differences.flatMap(({ guards = [] }) => guards.filter(({ clearedBy }) => clearedBy === "confirm-delete"));
    if (deleted.length + losses.length === 0)
        return [];
    const things = (0,core_words/* say */.cv) `${deleted.length} ${[deleted.length === 1 ? "thing" : "things"]} of ${component.name} will be deleted.`;
    return [
        {
            id: component.name,
            clearedBy: "confirm-delete",
            component: component.name,
            message: (0,core_words/* list */.p_)([...(deleted.length === 0 ? [] : [things]), ...losses.map(({ message }) => message)], " "),
            fix: (0,core_words/* say */.cv) `Start the apply with ${`confirm-delete: ${component.name}`} once this is merged.`,
        },
    ];
}
function adoptGuards({ component, takesOver }) {
    if (!takesOver)
        return [];
    return [
        {
            id: `adopt:${component.name}`,
            clearedBy: "acknowledge",
            component: component.name,
            message: (0,core_words/* say */.cv) `${component.name} is new in the specs but exists already, and it is not as the specs say.`,
            fix: (0,core_words/* say */.cv) `Check that the changes below are meant, then add ${component.name} to ${"adopt:"} in omni-scale.yaml, or change the specs to what is there.`,
        },
    ];
}
function decisionGuards({ component, before }) {
    const now = new Map(component.decisions.map((decision) => [decision.key, decision]));
    return (before?.decisions ?? [])
        .filter((decision) => decision.locked && !(0,canonical/* sameJson */.V)(now.get(decision.key)?.value, decision.value))
        .map((decision) => ({
        id: `decision:${component.name}/${decision.key}`,
        clearedBy: "acknowledge",
        component: component.name,
        message: (0,core_words/* say */.cv) `The locked decision ${decision.key} changes. It was taken because: ${decision.rationale}`,
        fix: (0,core_words/* say */.cv) `Keep the decision, or acknowledge ${`decision:${component.name}/${decision.key}`} when you apply.`,
    }));
}

;// CONCATENATED MODULE: ./build/core/schedule.js
/** The order of components, from their dependencies; must not know what they are. */

/** Capabilities turned into hard dependencies: whoever requires one comes after whoever provides it. */
function dependenciesFromCapabilities(provides, requires) {
    const providers = new Map();
    for (const { component, capability } of provides) {
        providers.set(capability, [...(providers.get(capability) ?? []), component]);
    }
    const found = new Map();
    for (const { component, capability } of requires) {
        for (const name of providers.get(capability) ?? []) {
            if (name !== component)
                found.set(component, [...(found.get(component) ?? []), { name, type: "hard" }]);
        }
    }
    return found;
}
/**
 * Sorts components so that each comes after its dependencies; among the free ones by name, so that equal input
 * gives equal order. Dependencies outside the set are met. Of a cycle, soft dependencies give way; one of hard
 * dependencies alone is returned as such.
 */
function schedule(components) {
    const names = new Set(components.map(({ name }) => name));
    const inside = (component, type) => [...new Set(component.dependencies.filter((d) => d.type === type && names.has(d.name)).map((d) => d.name))].toSorted(core_diagnostics/* compareText */.n6);
    const waiting = new Map(components.map((component) => [
        component.name,
        { name: component.name, after: inside(component, "hard"), preferably: inside(component, "soft") },
    ]));
    const order = [];
    const placed = new Set();
    while (waiting.size > 0) {
        const hardFree = [...waiting.values()].filter(({ after }) => after.every((name) => placed.has(name)));
        if (hardFree.length === 0)
            return { cycle: findCycle(waiting) };
        const free = hardFree.filter(({ preferably }) => preferably.every((name) => placed.has(name)));
        const next = (free.length > 0 ? free : hardFree.slice(0, 1)).toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.name, b.name));
        for (const component of next) {
            order.push({ ...component, preferably: component.preferably.filter((name) => placed.has(name)) });
            waiting.delete(component.name);
        }
        for (const component of next)
            placed.add(component.name);
    }
    return { order };
}
function findCycle(waiting) {
    const path = [];
    let here = [...waiting.keys()].toSorted(core_diagnostics/* compareText */.n6)[0];
    while (here !== undefined && !path.includes(here)) {
        path.push(here);
        here = waiting.get(here)?.after.find((name) => waiting.has(name));
    }
    return here === undefined ? path : [...path.slice(path.indexOf(here)), here];
}

;// CONCATENATED MODULE: ./build/core/assemble.js
/** Puts a plan together from what each component wants, was and is; pure, and must not read, apply or render. */







/** The plan: components in apply order, each with its changes, guards and digest. */
function assemble(parts, clearances) {
    const drafts = new Map(parts.drafts.map((draft) => [draft.component.name, draft]));
    const scheduled = schedule(parts.drafts.map(({ component }) => component));
    const order = "order" in scheduled ? scheduled.order : inNameOrder(parts.drafts);
    const components = order.flatMap((place) => {
        const draft = drafts.get(place.name);
        return draft === undefined ? [] : [toComponentPlan(draft, place, parts, clearances)];
    });
    return {
        ...(parts.head === undefined ? {} : { head: parts.head }),
        ...(parts.base === undefined ? {} : { base: parts.base }),
        ...(parts.git.fingerprint.keyId === undefined ? {} : { keyId: parts.git.fingerprint.keyId }),
        components,
        untouched: parts.untouched.toSorted(core_diagnostics/* compareText */.n6),
        released: parts.released.toSorted(core_diagnostics/* compareText */.n6),
        ...(parts.unmanaged.length === 0 ? {} : { unmanaged: parts.unmanaged }),
        diagnostics: "order" in scheduled ? parts.diagnostics : [...parts.diagnostics, cycleFound(scheduled.cycle)],
        known: parts.known,
        digest: (0,digest/* digestOfDigests */.hY)(components.flatMap(({ changes }) => changes.map(({ digest }) => digest))),
    };
}
function toComponentPlan(draft, place, parts, clearances) {
    const { component, before, differences, diagnostics, takesOver, deferred } = draft;
    const changes = differences.map((difference) => toChange(difference, parts.git)).toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.id, b.id));
    const guards = guardsOf({
        component,
        differences,
        takesOver: takesOver && differences.length > 0,
        adopt: parts.adopt,
        ...(before === undefined ? {} : { before }),
    }, clearances);
    const digests = changes.map(({ digest }) => digest);
    return {
        name: component.name,
        source: component.source,
        status: statusOf(draft),
        basis: draft.basis,
        after: [...place.after, ...place.preferably],
        hard: place.after,
        changes,
        steps: draft.steps,
        diagnostics,
        known: draft.known,
        guards,
        notChecked: draft.notChecked,
        ...(draft.notSeen === undefined ? {} : { notSeen: draft.notSeen }),
        unmanaged: draft.unmanaged,
        ...(deferred === undefined
            ? {}
            : { deferred: { ...deferred, creates: deferred.creates.map((create) => toChange(create, parts.git).digest) } }),
        ...(draft.again === undefined ? {} : { again: draft.again }),
        digest: (0,digest/* digestOfDigests */.hY)(digests),
    };
}
function statusOf(draft) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(draft.diagnostics))
        return "blocked";
    if (draft.deferred !== undefined)
        return "deferred";
    return draft.differences.length > 0 ? "changes" : "unchanged";
}
function inNameOrder(drafts) {
    return drafts
        .map(({ component }) => ({ name: component.name, after: [], preferably: [] }))
        .toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.name, b.name));
}
function cycleFound(cycle) {
    const { id, severity, why, fix } = engine_rules/* ENGINE_RULES */.N.E001;
    return { severity, rule: id, what: (0,core_words/* say */.cv) `These components wait for each other: ${cycle.join(" → ")}.`, why, fix };
}

;// CONCATENATED MODULE: ./build/core/coming.js
/**
 * Whether what the finding is about is not there yet and comes with these differences. Such a finding is new, however long
 * the files have had it: a merge that was held for it leaves it in Git, and the next one must not carry it in unseen.
 * False for findings that are about no field, and for values that nobody could see.
 */
function isComing({ about }, differences) {
    if (about === undefined)
        return false;
    const mine = differences.filter(({ address }) => address === about.address);
    if (mine.some(({ kind }) => kind === "create"))
        return true;
    return mine.some(({ fields }) => fields.some(({ path, before }) => path === about.path && !isThere(before, about.entry)));
}
function isThere(before, entry) {
    if (entry === undefined)
        return false;
    return Array.isArray(before) && before.some((one) => typeof one !== "string" || one.startsWith(entry));
}

// EXTERNAL MODULE: ./build/core/component-name.js
var component_name = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/specs/findings.js
var specs_findings = __webpack_require__(5069);
// EXTERNAL MODULE: ./build/specs/load.js + 8 modules
var load = __webpack_require__(6468);
// EXTERNAL MODULE: ./build/rules/files.js
var files = __webpack_require__(1447);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./build/core/rule.js
var rule = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/rules/repository-rules.js
var repository_rules = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/rules/policy.js
/** Whether the tailnet's policy lets tsidp's users into Omni: rule O31; pure. */





/** The capability that holds tsidp's grants (tailscale/tsidp, server/appcap.go). */
const CAPABILITY = "tailscale.com/cap/tsidp";
/**
 * What the policies say of logins by tsidp. Without a policy in Git there is only a line to do; with several, one that has
 * a good grant is enough.
 */
function tsidpFindings(policies, { source }) {
    const found = policies.map(entriesIn).filter(({ isPolicy }) => isPolicy);
    if (found.length === 0) {
        const what = (0,core_words/* say */.cv) `No tailnet policy is in Git: whether tsidp's grant has ${"email_verified"} cannot be seen.`;
        return [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at: source, what, severity: "notice" })];
    }
    const entries = found.flatMap((one) => one.entries);
    const wrong = entries.map(({ at, value }) => ({ at, what: whatIsWrong(value) }));
    if (wrong.some(({ what }) => what === undefined))
        return [];
    const claims = wrong.filter((_, index) => entries[index]?.hasClaims === true);
    const shown = claims.length > 0 ? claims : wrong.slice(0, 1);
    if (shown.length === 0) {
        const at = { file: found[0]?.path ?? "", line: 1, column: 1 };
        return [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at, what: (0,core_words/* say */.cv) `The policy has no grant of ${CAPABILITY}.` })];
    }
    return shown.flatMap(({ at, what }) => (what === undefined ? [] : [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at, what })]));
}
/** The capability's entries in all grants. A file that has none of a policy's sections is no policy. */
function entriesIn({ path, text }) {
    const tree = (0,main.parseTree)(text, [], { allowTrailingComma: true, disallowComments: false });
    const isPolicy = ["grants", "acls", "tagOwners"].some((key) => part(tree, key) !== undefined);
    const grants = part(tree, "grants")?.children ?? [];
    const nodes = grants.flatMap((grant) => part(part(grant, "app"), CAPABILITY)?.children ?? []);
    const entries = nodes.map((node) => {
        const value = (0,main.getNodeValue)(node);
        const plainValue = typeof value === "object" && value !== null ? value : {};
        return { at: (0,files/* placeIn */.VV)({ path, text }, node.offset), value: plainValue, hasClaims: "extraClaims" in plainValue };
    });
    return { path, isPolicy, entries };
}
function part(node, key) {
    return node?.type === "object" ? (0,main.findNodeAtLocation)(node, [key]) : undefined;
}
/** Undefined for an entry that lets Omni see a verified address. */
function whatIsWrong({ extraClaims, includeInUserInfo }) {
    const claims = typeof extraClaims === "object" && extraClaims !== null ? extraClaims : {};
    const verified = claims["email_verified"];
    if (verified === undefined)
        return (0,core_words/* say */.cv) `tsidp's grant has no ${"email_verified"} among its ${"extraClaims"}.`;
    if (typeof verified !== "boolean")
        return (0,core_words/* say */.cv) `tsidp's grant has ${"email_verified"} as something else than ${"true"} without quotes.`;
    if (!verified)
        return (0,core_words/* say */.cv) `tsidp's grant says ${"email_verified: false"}.`;
    return includeInUserInfo === true ? undefined : (0,core_words/* say */.cv) `tsidp's grant lacks ${"includeInUserInfo: true"}.`;
}

// EXTERNAL MODULE: ./build/rules/scripts.js
var rules_scripts = __webpack_require__(5656);
;// CONCATENATED MODULE: ./build/rules/versions.js




/** `ghcr.io/siderolabs/omni:v1.9.3`, as Compose files and values write it; a provider's image has a longer name. */
const IMAGE = /\bsiderolabs\/omni:v?(\d+\.\d+\.\d+)\b/g;
/** A line of mise or asdf, and the address of a release, as setup notes have it. */
const PINS = [
    /^[^#\n]*\bomnictl\b["']?(?:\s*=\s*|\s+)(?:[^\n]*?["'\s])?["']?v?(\d+\.\d+\.\d+)\b/gm,
    /\bsiderolabs\/omni\/releases\/download\/v?(\d+\.\d+\.\d+)\//g,
];
/** Pins of omnictl that are of no Omni among `images`. Without an image in Git nothing can be said. */
function pinFindings(pins, images) {
    const versions = new Set(images.flatMap(({ text }) => [...text.matchAll(IMAGE)].map(([, version = ""]) => version)));
    if (versions.size === 0)
        return [];
    const running = (0,core_words/* list */.p_)([...versions].map((version) => (0,core_words/* say */.cv) `${version}`));
    return pins.flatMap((file) => PINS.flatMap((shape) => [...file.text.matchAll(shape)]).flatMap(({ 0: whole, 1: version = "", index }) => {
        if (versions.has(version))
            return [];
        const at = (0,files/* placeIn */.VV)(file, index + whole.lastIndexOf(version));
        return [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.T11, { at, what: (0,core_words/* say */.cv) `${file.path} takes omnictl ${version}, and Omni is ${running}.` })];
    }));
}

// EXTERNAL MODULE: ./build/specs/secrets-in-specs.js
var secrets_in_specs = __webpack_require__(3265);
;// CONCATENATED MODULE: ./build/rules/tracked-secrets.js





/** More of them are one problem, not many. */
const MAX_FOUND = 50;
/** What SOPS, age and git-crypt leave readable of what they encrypted. */
const ENCRYPTED = /ENC\[AES256_GCM|^sops:|^sops_version=|^-----BEGIN AGE ENCRYPTED FILE-----|^age-encryption\.org\/|^\0GITCRYPT/m;
/** `NAME=value`, `name: value`, with or without `export` and quotes. */
const ASSIGNMENT = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*(.*)$/;
/** Files of a Tailscale machine's identity, by their paths alone; each folder once. */
function stateFindings(paths) {
    const folders = new Map();
    for (const path of paths) {
        if (!(0,files/* isTailscaleState */.aU)(path))
            continue;
        const folder = path.replace(/(tailscale-state|tailscaled\.state)\/.*$/, "$1");
        if (!folders.has(folder))
            folders.set(folder, path);
    }
    return [...folders]
        .map(([folder, path]) => found(path, 1, (0,core_words/* say */.cv) `${folder} is in Git: whoever has it is that machine in the tailnet.`))
        .slice(0, MAX_FOUND);
}
/** The first secret of one file whose name says that it may hold one. */
function secretFindings({ path, text }) {
    if (ENCRYPTED.test(text))
        return [];
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
        const shape = (0,secrets_in_specs/* secretShapeIn */.vR)(line);
        if (shape !== undefined)
            return [found(path, index + 1, [...(0,core_words/* say */.cv) `${path} is in Git and holds `, shape, "."])];
        const [, name = "", value = ""] = ASSIGNMENT.exec(line) ?? [];
        if ((0,secrets_in_specs/* isLiteralSecret */.u2)(name, unquoted(value)))
            return [found(path, index + 1, (0,core_words/* say */.cv) `${path} is in Git and holds the value of ${name}.`)];
    }
    return [];
}
/** Without quotes, and without a comment behind. */
function unquoted(value) {
    const bare = /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, "");
    return bare.trim();
}
function found(file, line, what) {
    return (0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O16, { at: { file, line, column: 1 }, what });
}

;// CONCATENATED MODULE: ./build/commands/repository.js






/**
 * The findings of the head's files, new ones apart from those that the base has too. Where there is no base nobody can say
 * that one is new: all are known. `accept` counts by the rule alone, since none belongs to a component.
 */
async function repositoryFindings(head, base, accept, now) {
    const texts = new Map();
    const here = await findingsOf(head.tree, head.components, texts);
    const before = base === undefined ? here : await findingsOf(base.tree, base.components, texts);
    const accepted = new Set(accept.filter((entry) => !(0,specs_findings/* isOver */.PU)(entry, now)).map(({ rule }) => rule));
    const { fresh, known } = (0,specs_findings/* fold */.AU)(here, before, [], now);
    return {
        fresh: fresh.filter(({ rule }) => !accepted.has(rule)),
        known: [...known, ...fresh.filter(({ rule }) => accepted.has(rule))],
    };
}
async function findingsOf(tree, components, texts) {
    const entries = (await tree.entries()).filter(({ type }) => type === "file");
    const tsidp = components.find(({ kind, spec }) => kind === "Platform" && asksTsidp(spec));
    const read = (wanted) => textsOf(tree, entries.filter(({ path }) => wanted(path)).slice(0, files/* MAX_FILES */.BE), texts);
    const scripts = await read(files/* isScript */.Kh);
    const secrets = await read(files/* mayHoldSecret */.dV);
    const policies = tsidp === undefined ? [] : await read(files/* isPolicy */.pn);
    const images = await read(files/* mayNameImage */.ml);
    return [
        ...scripts.flatMap(rules_scripts/* scriptFindings */.Q),
        ...stateFindings(entries.map(({ path }) => path).filter(files/* isTailscaleState */.aU)),
        ...secrets.flatMap(secretFindings),
        ...(tsidp === undefined ? [] : tsidpFindings(policies, tsidp)),
        ...(images.length === 0 ? [] : pinFindings(await read(files/* isPin */.um), images)),
    ];
}
function asksTsidp({ auth }) {
    return auth !== undefined && "tailscale" in auth;
}
/** What cannot be read, or is too long for a script, is left out: it is no finding. */
async function textsOf(tree, entries, texts) {
    const files = await Promise.all(entries.map(async ({ path, blob }) => {
        const text = blob !== undefined && texts.has(blob) ? texts.get(blob) : await textOf(tree, path);
        if (blob !== undefined)
            texts.set(blob, text);
        return text === undefined ? [] : [{ path, text }];
    }));
    return files.flat();
}
async function textOf(tree, path) {
    try {
        return new TextDecoder().decode(await tree.read(path, files/* MAX_FILE_BYTES */.gZ));
    }
    catch {
        // Over the limit, or no regular file after all.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/assume.js
var assume = __webpack_require__(8422);
;// CONCATENATED MODULE: ./build/commands/compare.js
/** From one system's answers to a draft for each component: basis, differences, steps; pure, and must not ask again. */








/** Compares live what was seen, with the base what was not; a component that neither can be said of gets an error. */
function compare(survey, config) {
    const unseen = unseenComponents(survey);
    const seen = (about) => !unseen.has(about.component);
    const live = survey.live === undefined ? nothing : side(survey, survey.live, seen, survey.live.readings, config);
    const unseenParts = [...survey.static.want.resources, ...survey.static.want.absences].filter((one) => !seen(one));
    const assumed = (0,assume/* assumeAt */.W)((survey.static.was?.resources ?? []).filter((resource) => !seen(resource)), unseenParts);
    // Without a base, what awaits a capability is told as if nothing of it were there, for whoever makes the capability first.
    const told = survey.static.was === undefined ? ({ component }) => unseen.get(component)?.awaits !== undefined : (about) => !seen(about);
    const onPaper = side(survey, survey.static, told, assumed, config);
    const sides = [live, onPaper];
    const evidence = gather(survey, unseen, sides);
    return {
        want: { resources: sides.flatMap(({ want }) => want.resources), absences: sides.flatMap(({ want }) => want.absences) },
        was: sides.flatMap(({ was }) => was),
        drafts: namesOf(survey).map((name) => toDraft(name, evidence)),
    };
}
const nothing = { want: { resources: [], absences: [] }, was: [], have: [], differences: [], steps: [] };
function side(survey, sides, mine, have, config) {
    const names = new Set(namesOf(survey));
    const pick = (all) => all.filter((one) => names.has(one.component) && mine(one));
    const was = pick(sides.was?.resources ?? []);
    const past = pick(sides.past ?? []);
    const want = {
        resources: pick(sides.want.resources),
        absences: pick(sides.want.absences),
        ...wasOf(sides, was, past),
    };
    const differences = survey.adapter.diff(want, have).flatMap((difference) => withoutIgnored(difference, config));
    return { want, was: [...was, ...past], have, differences, steps: survey.adapter.steps(differences, want, have) };
}
function wasOf(sides, resources = sides.was?.resources ?? [], past = sides.past ?? []) {
    return { ...(sides.was === undefined ? {} : { was: resources }), past };
}
function namesOf({ components, tombstones }) {
    return [...new Set([...components.map(({ name }) => name), ...tombstones.map(({ component }) => component)])];
}
/** A difference without the fields that `ignore` names; none at all when nothing is left of it. */
function withoutIgnored(difference, config) {
    if (difference.kind === "create" || difference.kind === "delete")
        return [difference];
    const fields = difference.fields.filter(({ path }) => !(0,specs_findings/* isIgnored */.pi)(config, difference.component, path));
    if (fields.length === difference.fields.length)
        return [difference];
    return fields.length === 0 ? [] : [{ ...difference, fields }];
}
/** The components of which something could not be seen, with the first reason. In a static plan that is all of them. */
function unseenComponents(survey) {
    const { live, static: onPaper } = survey;
    if (live === undefined)
        return new Map(namesOf(survey).map((name) => [name, undefined]));
    const unseen = new Map(live.want.unknown.map(({ component, because }) => [component, because]));
    const unknown = new Map(live.readings.flatMap((reading) => reading.status === "unknown" ? [[(0,assume/* partKey */.b)(reading.target, reading.part), reading.because]] : []));
    for (const { component, target, part } of [...live.want.resources, ...live.want.absences, ...onPaper.want.resources]) {
        const because = unknown.get((0,assume/* partKey */.b)(target, part));
        if (because !== undefined && !unseen.has(component))
            unseen.set(component, because);
    }
    return unseen;
}
function gather(survey, unseen, sides) {
    const { adapter, live, static: onPaper } = survey;
    const inspected = live?.inspected ?? [];
    const differences = byComponent(sides.flatMap((one) => one.differences));
    const present = new Set((live?.readings ?? []).flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).map(({ address }) => address));
    const notSeen = live === undefined ? [] : adapter.notSeen(live.want, live.readings);
    const leftAlone = live === undefined ? [] : adapter.unmanaged({ ...live.want, ...wasOf(live) }, live.readings);
    const onTheWay = onPaper.was === undefined ? [] : (adapter.transition?.(onPaper.was.resources, onPaper.want.resources) ?? []);
    const creates = (name) => (differences.get(name) ?? []).some(({ kind }) => kind === "create");
    return {
        survey,
        unseen,
        differences,
        steps: byComponent(sides.flatMap((one) => one.steps)),
        diagnostics: byComponent([...onPaper.want.diagnostics, ...(live?.want.diagnostics ?? []), ...onTheWay, ...inspected.flatMap((one) => one.diagnostics)].flatMap(withComponent)),
        notChecked: byComponent([
            ...onPaper.want.notChecked,
            ...(live === undefined ? [] : [...live.want.notChecked, ...notSeen]),
            ...inspected.flatMap((one) => one.notChecked),
        ]),
        notSeen: byComponent(notSeen),
        unmanaged: byComponent(leftAlone),
        wanted: new Set([onPaper.want, live?.want]
            .flatMap((want) => [...(want?.resources ?? []), ...(want?.absences ?? [])])
            .map(({ component }) => component)),
        existing: new Set((live?.want.resources ?? []).filter(({ address }) => present.has(address)).map(({ component }) => component)),
        creators: new Map(onPaper.want.provides.filter(({ component }) => creates(component)).map(({ capability, component }) => [capability, component])),
    };
}
function toDraft(name, evidence) {
    const { survey, unseen } = evidence;
    const because = unseen.get(name);
    const isUnclear = !evidence.wanted.has(name) && (0,core_diagnostics/* hasErrors */.Cs)(evidence.diagnostics.get(name) ?? []);
    const isStatic = unseen.has(name) || isUnclear;
    const from = because?.awaits === undefined ? undefined : evidence.creators.get(because.awaits);
    const isBlind = unseen.has(name) && from === undefined && survey.static.was === undefined && because?.code !== "not-configured";
    const differences = evidence.differences.get(name) ?? [];
    const notSeen = uniqueWords((evidence.notSeen.get(name) ?? []).map(({ words }) => words));
    return {
        component: survey.components.find((one) => one.name === name) ?? gone(name, survey),
        basis: isStatic
            ? {
                kind: "static",
                because: because?.message ?? (isUnclear ? (0,core_words/* say */.cv) `what it asks for cannot be made out` : (0,core_words/* say */.cv) `this plan looks at Git alone`),
                ...(because === undefined ? {} : { code: because.code }),
            }
            : { kind: "live" },
        differences: from === undefined ? differences : [],
        steps: from === undefined ? (evidence.steps.get(name) ?? []) : [],
        diagnostics: unique(evidence.diagnostics.get(name) ?? []),
        ...(isBlind ? { blind: cannotBeSeen(name, because) } : {}),
        known: [],
        notChecked: uniqueWords((evidence.notChecked.get(name) ?? []).map(({ words }) => words)),
        ...(notSeen.length === 0 ? {} : { notSeen }),
        unmanaged: (evidence.unmanaged.get(name) ?? []).map(({ words }) => words),
        takesOver: !isStatic && survey.isNew(name) && evidence.existing.has(name),
        ...(because?.awaits === undefined ? {} : { awaits: because.awaits }),
        ...(from === undefined || because?.awaits === undefined ? {} : { deferred: { awaits: because.awaits, from, creates: differences } }),
    };
}
/** A tombstone stands for a component that has no document any more. */
function gone(name, survey) {
    const tombstone = survey.tombstones.find(({ component }) => component === name);
    return { name, source: tombstone?.source ?? { file: "omni-scale.yaml", line: 1, column: 1 }, decisions: [], dependencies: [] };
}
function cannotBeSeen(component, because) {
    const what = (0,phrases/* sentence */.em)((0,core_words/* say */.cv) `${component} cannot be planned: ${because?.message ?? (0,core_words/* say */.cv) `nothing live may be looked at`}`);
    return (0,rule/* findingOf */.h)(engine_rules/* ENGINE_RULES */.N.E002, { component, what });
}
function byComponent(all) {
    return (0,group/* groupBy */.$)(all, ({ component }) => component);
}
function withComponent(diagnostic) {
    return diagnostic.component === undefined ? [] : [{ ...diagnostic, component: diagnostic.component }];
}
/** The static and the live rendering of the same file find the same things: said once. */
function unique(diagnostics) {
    const keyOf = ({ rule, at, what }) => `${rule} ${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${(0,core_words/* plain */.pj)(what)}`;
    return [...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
}
function uniqueWords(all) {
    return [...new Map(all.map((words) => [(0,core_words/* plain */.pj)(words), words])).values()];
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
;// CONCATENATED MODULE: ./build/commands/selected.js
/** Which components a run was asked for by name; must not plan them. */




/** Names listed in an error; a rack of thousands is not. */
const MOST = 20;
function isSelected({ only }, name) {
    return only === undefined || only.includes(name);
}
/**
 * Throws a UserError for names that neither the specs nor the base's have: without it a mistyped name would look like
 * nothing to do. Where a file cannot be read the name may stand in it, and the plan says so.
 */
function refuseUnknownNames({ only = [] }, specs, before) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(specs.diagnostics.filter(({ component }) => component === undefined)))
        return;
    const sides = before === undefined ? [specs] : [specs, before];
    const known = [
        ...new Set(sides.flatMap(({ components, invalid, tombstones }) => [
            ...components.map(({ name }) => name),
            ...invalid,
            ...tombstones.map(({ component }) => component),
        ])),
    ].toSorted(core_diagnostics/* compareText */.n6);
    const unknown = only.filter((name) => !known.some((one) => one === name));
    if (unknown.length === 0)
        return;
    const near = [...new Set(unknown.flatMap((name) => (0,closest/* closest */.k)(name, known) ?? []))];
    throw new errors/* UserError */.yo((0,core_words/* say */.cv) `There is no component ${(0,core_words/* list */.p_)(unknown.map((name) => (0,core_words/* say */.cv) `${name}`), " nor ")} in the specs.`, [
        ...(near.length === 0
            ? []
            : (0,core_words/* say */.cv) `Did you mean ${(0,core_words/* list */.p_)(near.map((name) => (0,core_words/* say */.cv) `${name}`), " and ")}? `),
        ...(0,core_words/* say */.cv) `The components are: ${(0,core_words/* list */.p_)(known.slice(0, MOST).map((name) => (0,core_words/* say */.cv) `${name}`))}${[known.length > MOST ? " …" : "."]}`,
    ]);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/commands/paths.js
/** Files and folders of a repository by the paths that specs write; must not look at the repository. */

/** Without `./` before and `/` behind it; the root is `.`, as Git has it. */
function cleanPath(path) {
    return external_node_path_.posix.normalize(path).replace(/(?<=.)\/+$/, "");
}
/** Whether the clean path of a file or folder is `root` or inside it. */
function isIn(path, root) {
    return root === "." || path === root || path.startsWith(`${root}/`);
}
/** Files and folders without those that lie in another of them, each once, clean. */
function outermost(paths) {
    const clean = [...new Set(paths.map(cleanPath))];
    return clean.filter((path) => !clean.some((other) => other !== path && isIn(path, other))).toSorted();
}

;// CONCATENATED MODULE: ./build/commands/earlier.js




/** So many commits that touched a component's files are looked at: what left it longer ago is told as somebody else's. */
const earlier_MOST = 50;
/** Commits up to `commit`, it too. */
function earlierIn(git, commit) {
    return async function* (paths) {
        for (const each of await git.history(commit, paths, earlier_MOST))
            yield git.tree(each);
    };
}
/** See {@link Wanted.past}. A commit whose specs cannot be read says nothing; only what exists unclaimed is looked for. */
async function pastOf(adapter, want, have, request) {
    const rootsOf = ({ component }) => outermost(request.versions(component).flatMap((one) => adapter.sources(one)));
    // Clusters whose templates lie in one folder have one history: it is read once for all of them.
    const walks = (0,group/* groupBy */.$)((adapter.unclaimed?.(want, have) ?? []).map((one) => ({ ...one, roots: rootsOf(one) })), ({ roots }) => roots.join("\0"));
    const found = await Promise.all([...walks.values()].map((all) => walk(all, all[0]?.roots ?? [], request)));
    return found.flat();
}
async function walk(unclaimed, roots, { configPath, earlier, now, ask }) {
    const missing = new Map(unclaimed.map((one) => [(0,assume/* partKey */.b)(one.target, one.address), one.component]));
    const past = [];
    for await (const tree of earlier(roots)) {
        const specs = await (0,load/* loadSpecs */.B)(within(tree, [configPath, ...roots]), configPath, now);
        const names = new Set(missing.values());
        const { resources } = await ask(specs.components.filter(({ name }) => names.has(name)), tree);
        for (const resource of resources) {
            const key = (0,assume/* partKey */.b)(resource.target, resource.address);
            // What another cluster's template had is not ours, though its id is the same.
            if (missing.get(key) !== resource.component)
                continue;
            missing.delete(key);
            past.push(resource);
        }
        if (missing.size === 0)
            break;
    }
    return past;
}
/** The tree as if it had these files and folders alone, so that a look back reads no more than it needs. */
function within(tree, roots) {
    return { ...tree, entries: async () => (await tree.entries()).filter(({ path }) => roots.some((root) => isIn(path, root))) };
}

;// CONCATENATED MODULE: ./build/commands/survey.js


/** Everything one system has to say. Static first, so that a component that did not change is never looked up. */
async function survey(adapter, asked, deps) {
    const { head, base, scope, mode } = asked.request;
    const ask = (components, tombstones, tree, how) => adapter.desired(components, tombstones, { tree, mode: how, fingerprint: deps.fingerprint, secrets: deps.secrets, signal: deps.signal });
    const both = async (components, how) => {
        const names = new Set([...components.map(({ name }) => name), ...asked.tombstones.map(({ component }) => component)]);
        const [want, was] = await Promise.all([
            ask(components, asked.tombstones, head, how),
            base === undefined
                ? undefined
                : ask(asked.before.filter(({ name }) => names.has(name)), [], base, how),
        ]);
        return was === undefined ? { want } : { want, was };
    };
    const onPaper = await both(asked.components, "static");
    const components = scope === "all" || base === undefined ? asked.components : touchedOf(asked, onPaper);
    const known = new Set(asked.before.map(({ name }) => name));
    const isNew = (name) => base !== undefined && !known.has(name);
    const about = { adapter, components, tombstones: asked.tombstones, isNew, static: onPaper };
    if (mode === "static" || components.length + asked.tombstones.length === 0)
        return about;
    const targets = adapter.targets(components, asked.tombstones);
    const taken = await Promise.all(targets.map(async (target) => ({ target, because: await deps.reserve?.(adapter, target) })));
    const sides = await both(components, "live");
    const looks = await Promise.all(taken.map(async ({ target, because }) => {
        const want = {
            resources: sides.want.resources.filter((resource) => resource.target === target.id),
            absences: sides.want.absences.filter((absence) => absence.target === target.id),
            ...(sides.was === undefined ? {} : { was: sides.was.resources.filter((resource) => resource.target === target.id) }),
        };
        if (because === undefined) {
            const [readings, inspected] = await Promise.all([
                adapter.observe(target, want, { fingerprint: deps.fingerprint, signal: deps.signal }),
                adapter.inspect?.(target, want, { tree: head, signal: deps.signal }),
            ]);
            return { readings, ...(inspected === undefined ? {} : { inspected }) };
        }
        const parts = new Set([...want.resources, ...want.absences].map(({ part }) => part));
        return { readings: [...parts].map((part) => ({ target: target.id, part, status: "unknown", because })) };
    }));
    const readings = looks.flatMap((look) => look.readings);
    const past = await pastOfLook(adapter, asked, sides, readings, (some, tree) => ask(some, [], tree, "live"), deps);
    return { ...about, live: { ...sides, past, readings, inspected: looks.flatMap(({ inspected }) => inspected ?? []) } };
}
async function pastOfLook(adapter, { components, before, request }, { want, was }, readings, ask, { clock }) {
    const { earlier, configPath } = request;
    if (earlier === undefined)
        return [];
    const versions = (name) => [...components, ...before].filter((one) => one.name === name);
    const known = { ...want, ...(was === undefined ? {} : { was: was.resources }) };
    return pastOf(adapter, known, readings, { configPath, earlier, now: clock.now(), versions, ask });
}
/** A component is touched when it declares something else, when it is new, or when its files have an error. */
function touchedOf(asked, { want, was }) {
    const known = new Set(asked.before.map(({ name }) => name));
    const differ = differing(want.resources, was?.resources ?? []);
    const wrong = new Set(want.diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
    return asked.components.filter(({ name }) => differ.has(name) || !known.has(name) || wrong.has(name));
}
/** The components of which `want` and `was` do not declare the same. */
function differing(want, was) {
    const before = new Map(was.map((resource) => [resource.address, resource]));
    const names = new Set();
    for (const resource of want) {
        const then = before.get(resource.address);
        before.delete(resource.address);
        if (then === undefined || !(0,canonical/* sameJson */.V)(resource.declared, then.declared))
            names.add(resource.component);
    }
    for (const gone of before.values())
        names.add(gone.component);
    return names;
}

;// CONCATENATED MODULE: ./build/commands/touched.js



/**
 * The components of `head` whose spec or sources differ from the base's: the only ones that can want something else.
 * Cheap on purpose: it compares blob ids, so that a repository of thousands is asked about in one pass.
 */
async function candidates(head, base, adapterOf) {
    const before = new Map(base.components.map((component) => [component.name, component]));
    const [now, then] = await Promise.all([blobsByFolder(head.tree), blobsByFolder(base.tree)]);
    return head.components.filter((component) => {
        const was = before.get(component.name);
        if (was === undefined || !(0,canonical/* sameJson */.V)(asJson(component.spec), asJson(was.spec)))
            return true;
        return (adapterOf(component.kind)?.sources(component) ?? filesOf(component)).some((path) => now(path) === undefined || now(path) !== then(path));
    });
}
/**
 * Those of `head` that cannot be used and differ from the base's by what is written of them, or in the files that it names.
 * The configuration at `configPath` is no file of one component: most of it is about others.
 */
async function changedAsWritten(head, base, configPath) {
    const sources = ({ spec, source: { file } }) => {
        const written = asJson(spec);
        const named = ["/path", "/stack/path", "/stack/values"].map((path) => (0,pointer.at)(written, path));
        return [...named.filter((path) => typeof path === "string"), ...(file === configPath ? [] : [file])];
    };
    const before = [...(base.specs?.components ?? []), ...(base.specs?.written ?? [])];
    return candidates({ tree: head.tree, components: head.specs.written }, { tree: base.tree, components: before }, () => ({ sources }));
}
/** Where no adapter knows better: its own file, and the one that its spec is kept in. */
function filesOf({ source, spec }) {
    const path = typeof spec === "object" && spec !== null && "path" in spec && typeof spec.path === "string" ? [spec.path] : [];
    return [source.file, ...path];
}
/** Asks for one path: a text that is equal when the file or the whole folder is; undefined where a blob id is missing. */
async function blobsByFolder(tree) {
    const entries = await tree.entries();
    const known = new Map();
    return (path) => {
        if (!known.has(path))
            known.set(path, blobsBelow(entries, path));
        return known.get(path);
    };
}
function blobsBelow(entries, path) {
    const clean = cleanPath(path);
    // The root holds everything.
    const folder = clean === "." ? "" : `${clean}/`;
    const lines = [];
    for (let index = firstAtOrAfter(entries, folder); entries[index]?.path.startsWith(folder) === true; index += 1) {
        const entry = entries[index];
        if (entry?.blob === undefined)
            return undefined;
        lines.push(lineOf(entry, entry.blob));
    }
    const file = entries[firstAtOrAfter(entries, clean)];
    if (file?.path === clean) {
        if (file.blob === undefined)
            return undefined;
        lines.push(lineOf(file, file.blob));
    }
    return lines.join("\n");
}
/** A text by itself does not tell whether it can be started. */
function lineOf({ type, path, executable }, blob) {
    return `${executable === true ? "program" : type} ${blob} ${path}`;
}
/** Entries are sorted by path (the port says so): binary search instead of a scan for each component. */
function firstAtOrAfter(entries, path) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entries[middle]?.path ?? "") < path)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Specs come from YAML through a schema, so they are JSON but for keys that are absent. */
function asJson(spec) {
    return JSON.parse(JSON.stringify(spec));
}

;// CONCATENATED MODULE: ./build/commands/unnamed.js
/** What exists beside everything that a commit names, asked of each system that was looked at; must not compare. */

/** One line each. None while a file could not be read that may name them: what is not known is not missing. */
async function unnamedOf(systems, specs, tree) {
    if (specs.diagnostics.some(({ severity, component }) => severity === "error" && component === undefined))
        return [];
    const lines = await Promise.all(systems.map(async ({ adapter, live }) => {
        const isIts = (name) => adapter.kinds.includes((0,component_name/* kindIn */.a)(name));
        const components = specs.components.filter(({ name }) => isIts(name));
        const tombstones = specs.tombstones.filter(({ component }) => isIts(component));
        const named = { tree, components, tombstones, invalid: specs.invalid.filter(isIts) };
        return live === undefined ? [] : ((await adapter.unnamed?.(named, live.readings)) ?? []);
    }));
    return lines.flat();
}

;// CONCATENATED MODULE: ./build/commands/without-plan.js



/**
 * Components whose spec cannot be used: there, blocked, and not mistaken for ones that are gone. Of those that
 * `isConcerned` says the plan is about, errors count however long they are known: unknown is never unchanged.
 */
function invalidDrafts(specs, before, { isSelected, isConcerned }, now) {
    return specs.invalid.filter(isSelected).flatMap((name) => {
        const mine = ({ component }) => component === name;
        const found = (before?.diagnostics ?? []).filter(mine);
        const folded = (0,specs_findings/* fold */.AU)(specs.diagnostics.filter(mine), found, (before ?? specs).config.accept, now);
        const { fresh, known } = isConcerned(name) ? withErrorsFresh(folded) : folded;
        if (!(0,core_diagnostics/* hasErrors */.Cs)(fresh))
            return [];
        const component = { name, source: specs.locate(name, ""), decisions: [], dependencies: [] };
        return [{ ...empty((0,core_words/* say */.cv) `its spec has errors`), component, diagnostics: fresh, known }];
    });
}
/** Where an error left nothing to compare with, it blocks however long it is known: unknown is never unchanged. */
function withErrorsFresh({ fresh, known }) {
    const isError = ({ severity }) => severity === "error";
    return { fresh: [...fresh, ...known.filter(isError)], known: known.filter((finding) => !isError(finding)) };
}
/** Components of a kind that no adapter plans: what they ask for is never called unchanged. */
function unplannedDrafts(components) {
    return components.map((component) => ({
        ...empty((0,core_words/* say */.cv) `nothing compares a ${[component.kind]} yet`),
        component,
        notChecked: [(0,core_words/* say */.cv) `its file was checked, and not compared with what exists: this version does not plan a ${[component.kind]} yet`],
    }));
}
function empty(because) {
    return {
        basis: { kind: "static", because },
        differences: [],
        steps: [],
        diagnostics: [],
        known: [],
        notChecked: [],
        unmanaged: [],
        takesOver: false,
    };
}

;// CONCATENATED MODULE: ./build/commands/planning.js















/** The plan for `request`. Findings are in the plan; rejects for names that nobody has, bugs, and what no diagnostic can hold. */
async function makePlan(request, deps) {
    const now = deps.clock.now();
    const [specs, before] = await Promise.all([
        (0,load/* loadSpecs */.B)(request.head, request.configPath, now),
        loadBase(request.base, request.configPath, now),
    ]);
    refuseUnknownNames(request, specs, before);
    // A change must not send the keys of the run that plans it to another place.
    const configuration = { settings: (before ?? specs).config, tree: (before === undefined ? undefined : request.base) ?? request.head };
    for (const adapter of deps.adapters)
        adapter.configure?.(configuration);
    const adapterOf = (kind) => deps.adapters.find(({ kinds }) => kinds.includes(kind));
    const whole = await repositoryFindings({ tree: request.head, components: specs.components }, request.base === undefined ? undefined : { tree: request.base, components: before?.components ?? [] }, (before ?? specs).config.accept, now);
    const inScope = await componentsInScope(request, specs, before, adapterOf);
    const tombstones = tombstonesInScope(request, specs, before);
    const systems = await Promise.all(deps.adapters.map(async (adapter) => {
        const mine = ({ kind }) => adapter.kinds.includes(kind);
        const asked = await survey(adapter, {
            components: inScope.filter(mine),
            before: (before?.components ?? []).filter(mine),
            tombstones: tombstones.filter(({ component }) => mine({ kind: (0,component_name/* kindIn */.a)(component) })),
            request,
        }, deps);
        return { ...asked, ...compare(asked, (request.ignores === "head" ? specs : (before ?? specs)).config) };
    }));
    const concerned = new Set(await invalidInScope(request, specs, before));
    const drafts = [
        ...acrossSystems(toDrafts(request, systems, specs, before, now), systems, (before ?? specs).config.choreography),
        ...invalidDrafts(specs, before, { isSelected: (name) => isSelected(request, name), isConcerned: (name) => concerned.has(name) }, now),
        ...unplannedDrafts(inScope.filter(({ kind }) => adapterOf(kind) === undefined)),
    ];
    const git = gitsWords(systems, deps.fingerprint);
    const loose = general(specs, before, now);
    const named = new Set(drafts.map(({ component }) => component.name));
    const plan = assemble({
        ...(request.head.commit === undefined ? {} : { head: request.head.commit }),
        ...(request.base?.commit === undefined ? {} : { base: request.base.commit }),
        drafts,
        untouched: specs.components.map(({ name }) => name).filter((name) => !named.has(name)),
        released: releasedBy(specs, before),
        unmanaged: await unnamedOf(systems, specs, request.head),
        diagnostics: [...loose.fresh, ...whole.fresh],
        known: [...loose.known, ...whole.known],
        git,
        adopt: specs.config.adopt,
    }, request.clearances);
    const sources = new Map(systems.flatMap(({ adapter, components }) => components.map((one) => [one.name, adapter.sources(one)])));
    return { plan, specs, git, sources, adapters: adaptersByTarget(systems), ...(before === undefined ? {} : { before }) };
}
function adaptersByTarget(systems) {
    return new Map(systems.flatMap(({ adapter, components, tombstones }) => adapter.targets(components, tombstones).map(({ id }) => [id, adapter])));
}
async function loadBase(base, configPath, now) {
    if (base === undefined)
        return undefined;
    const entries = await base.entries();
    return entries.some(({ path }) => path === configPath) ? (0,load/* loadSpecs */.B)(base, configPath, now) : undefined;
}
async function componentsInScope(request, specs, before, adapterOf) {
    const { base, head, scope } = request;
    const found = scope === "all" || base === undefined
        ? specs.components
        : await candidates({ tree: head, components: specs.components }, { tree: base, components: before?.components ?? [] }, adapterOf);
    return found.filter(({ name }) => isSelected(request, name));
}
/** Those of the components that cannot be used that the plan is about. */
async function invalidInScope({ base, head, scope, configPath }, specs, before) {
    if (scope === "all" || base === undefined || specs.invalid.length === 0)
        return specs.invalid;
    return (await changedAsWritten({ tree: head, specs }, { tree: base, specs: before }, configPath)).map(({ name }) => name);
}
/** A removal concerns the merge that brings it, and from then on whoever applies everything. */
function tombstonesInScope(request, specs, before) {
    const known = new Set(request.scope === "all" ? [] : (before?.tombstones ?? []).map(({ component }) => component));
    return specs.tombstones.filter(({ component }) => !known.has(component) && isSelected(request, component));
}
function toDrafts(request, systems, specs, before, now) {
    const derived = dependenciesFromCapabilities(systems.flatMap((system) => system.static.want.provides), systems.flatMap((system) => system.static.want.requires));
    const then = new Map((before?.components ?? []).map((component) => [component.name, component]));
    const made = new Set(systems.flatMap(({ want }) => [...want.resources, ...want.absences]).map(({ component }) => component));
    return systems
        .flatMap(({ drafts }) => drafts)
        .map((draft) => {
        const { name, dependencies } = draft.component;
        const findings = [...specs.diagnostics.filter(({ component }) => component === name), ...draft.diagnostics];
        const folded = (0,specs_findings/* fold */.AU)(findings, findingsBefore(name, systems, before), (before ?? specs).config.accept, now, (finding) => request.ignores !== "head" && isComing(finding, draft.differences));
        const { fresh, known } = made.has(name) ? folded : withErrorsFresh(folded);
        const was = then.get(name);
        return {
            ...draft,
            component: { ...draft.component, dependencies: [...dependencies, ...(derived.get(name) ?? [])] },
            diagnostics: fresh,
            known,
            ...(was === undefined ? {} : { before: was }),
        };
    });
}
/** What the change of one component means for others, of whatever system. */
function acrossSystems(drafts, systems, choreography) {
    const provides = systems.flatMap((system) => system.static.want.provides);
    const gated = withGatesOfUsers(drafts, provides, (provided) => systems.flatMap(({ adapter }) => (adapter.gatesAfter?.(provided) ?? []).map((gate) => ({
        ...gate,
        id: `${provided.component}:${gate.id}`,
        system: adapter.system,
    }))));
    const seenLater = withUnseenAgain(gated, provides);
    return choreography ? withoutAwaiting(seenLater, provides) : seenLater;
}
function findingsBefore(name, systems, before) {
    return [
        ...(before?.diagnostics ?? []),
        ...systems.flatMap((system) => [...(system.static.was?.diagnostics ?? []), ...(system.live?.was?.diagnostics ?? [])]),
    ].filter(({ component }) => component === name);
}
/** Findings of no component in scope: the configuration's own, and those of files that became no component. */
function general(specs, before, now) {
    const names = new Set([...specs.components.map(({ name }) => name), ...specs.invalid]);
    const loose = (diagnostics) => diagnostics.filter(({ component }) => component === undefined || !names.has(component));
    const folded = (0,specs_findings/* fold */.AU)(loose(specs.diagnostics), loose(before?.diagnostics ?? []), (before ?? specs).config.accept, now);
    // What a file that cannot be read would declare is not known, and is neither absent nor as it was.
    return withErrorsFresh(folded);
}
/** What the base named and the head neither names nor removes: left as it is, and said once. */
function releasedBy(specs, before) {
    const named = new Set([
        ...specs.components.map(({ name }) => name),
        ...specs.invalid,
        ...specs.tombstones.map(({ component }) => component),
    ]);
    return (before?.components ?? [])
        .map(({ name }) => name)
        .filter((name) => !named.has(name))
        .toSorted(core_diagnostics/* compareText */.n6);
}
function gitsWords(systems, fingerprint) {
    const byAddress = (resources) => new Map(resources.map((resource) => [resource.address, resource]));
    return {
        want: byAddress(systems.flatMap(({ want }) => want.resources)),
        was: byAddress(systems.flatMap(({ was }) => was)),
        fingerprint,
    };
}

;// CONCATENATED MODULE: ./build/commands/applying.js






/**
 * Plans at `request` with the targets locked and carries out what `permit` lets through. Rejects only for bugs and
 * for what no diagnostic can hold; the locks are released in any case.
 */
async function applyPlan(request, permit, deps) {
    const held = locks({
        owner: deps.owner,
        waitSeconds: deps.lockWaitSeconds,
        clock: deps.clock,
        signal: deps.signal,
        progress: deps.progress,
    });
    const planning = { ...deps, reserve: (adapter, target) => held.reserve(adapter, target) };
    try {
        const planned = await makePlan(request, planning);
        const facts = await permit(planned);
        const permits = { refused: refusals(planned.plan, facts), acknowledged: request.clearances.acknowledge };
        const later = { ...facts, reviewed: withLetThrough(facts.reviewed, planned.plan, permits.refused) };
        const ports = runPorts(request, planned, later, held, planning, deps);
        return { ...planned, report: await (0,run/* run */.e)(planned.plan, permits, ports, deps.signal) };
    }
    finally {
        await held.releaseAll();
    }
}
function runPorts(request, planned, facts, held, planning, deps) {
    const adapterOf = (step) => applying_found(planned.adapters.get(step.target), `adapter of ${step.target}`);
    const io = (step) => ({
        tree: request.head,
        fingerprint: deps.fingerprint,
        secrets: deps.secrets,
        lock: applying_found(held.of(step.target), `lock of ${step.target}`),
        signal: deps.signal,
        progress: deps.progress,
    });
    return {
        apply: (step) => adapterOf(step).apply(step, io(step)),
        wait: (gate, step) => {
            const asked = gate.system === undefined ? adapterOf(step) : deps.adapters.find(({ system }) => system === gate.system);
            return applying_found(asked, `adapter of ${gate.id}`).wait(gate, { signal: deps.signal, progress: deps.progress });
        },
        rollBack: async (step) => adapterOf(step).rollBack?.(step, io(step)),
        replan: (component) => replan(component, request, facts, planning),
        seconds: () => deps.clock.now().getTime() / 1000,
        tell: deps.tell,
    };
}
/** A component, now that what it awaited was made or changed: what was not reviewed may only be creates that were announced. */
async function replan({ name }, request, facts, planning) {
    const { plan } = await makePlan({ ...request, scope: "all", only: [name] }, planning);
    const component = plan.components.find((one) => one.name === name);
    const refusal = component === undefined ? applying_gone(name) : refuseAgain(plan, component, facts);
    if (refusal !== undefined)
        return { status: "refused", refusal };
    return { status: "ready", plan: applying_found(component, name) };
}
function refuseAgain(plan, component, facts) {
    const refusal = refusals(plan, facts).get(component.name);
    if (refusal === undefined || (refusal.held.length > 0 && isAnnounced(component, facts.reviewed)))
        return undefined;
    return refusal;
}
function applying_gone(name) {
    return { because: (0,core_words/* say */.cv) `${name} is not in the specs any more`, next: (0,core_words/* say */.cv) `Start the apply again.`, held: [] };
}
/** For what the plan itself guarantees; missing, it is a bug of ours and not anybody's mistake. */
function applying_found(value, what) {
    if (value === undefined)
        throw new Error(`${what} is missing from the plan`);
    return value;
}

;// CONCATENATED MODULE: ./build/commands/contexts.js
/** Files over this size are not what a reader of the repository has in mind. */
const MOST_BYTES = 1 << 20;
/** Whether either side of a merge says `observe`: it can only make things safer. */
function isObserveOnly({ specs, before }) {
    return specs.config.mode === "observe" || before?.config.mode === "observe";
}
async function planContext(planned, about) {
    const { review, needs, made, look } = about;
    const when = { ...(made === undefined ? {} : { made }), ...(look === undefined ? {} : { look }) };
    return { ...(await reportContext(planned, about)), mode: isObserveOnly(planned) ? "observe" : "apply", review, needs, ...when };
}
/** `git-only` when either side says so. */
async function reportContext(planned, about) {
    const workflow = about.applyWorkflow === undefined ? {} : { applyWorkflow: about.applyWorkflow };
    const gitOnly = [planned.specs, planned.before].some((specs) => specs?.config.disclosure === "git-only");
    if (!gitOnly)
        return { ...workflow, disclosure: { kind: "full" } };
    const texts = (await Promise.all(about.trees.map((tree) => contexts_textsOf(tree, planned)))).flat();
    return { ...workflow, disclosure: { kind: "git-only", known: { git: planned.git, texts } } };
}
/** The files that the planned components are made from, as everybody who reads the repository has them. */
async function contexts_textsOf(tree, planned) {
    const folders = planned.plan.components.flatMap(({ source, name }) => [source.file, ...(planned.sources.get(name) ?? [])]);
    const entries = (await tree.entries()).filter(({ path, type }) => type === "file" && folders.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`)));
    const read = await Promise.allSettled(entries.map(({ path }) => tree.read(path, MOST_BYTES)));
    return read.flatMap((result) => (result.status === "fulfilled" ? [new TextDecoder().decode(result.value)] : []));
}

// EXTERNAL MODULE: ./build/core/plan.js
var plan = __webpack_require__(4115);
;// CONCATENATED MODULE: ./build/commands/plan.js
/** `plan` outside a pull request: a laptop, a merge queue's group, a fork; must not write to GitHub or any target. */







/** Makes the plan and its texts. `review` says whether a merge will find it as reviewed. */
async function plan_plan(deps, request, review = { is: "none" }) {
    const planned = await makePlan(request, deps);
    const context = await planContext(planned, { review, needs: [], trees: treesOf(request) });
    return planOutcome(planned.plan, planTexts(planned.plan, context));
}
/** The trees that a report may quote from. */
function treesOf({ head, base }) {
    return base === undefined ? [head] : [head, base];
}
function planTexts(made, context) {
    // Each is rendered when somebody wants it: a terminal has no use for the others, and a large plan's take longest.
    return {
        get markdown() {
            return (0,markdown_plan/* planMarkdown */.Xg)(made, context);
        },
        get summary() {
            return (0,markdown_plan/* planSummary */.MM)(made, context);
        },
        terminal: (options) => (0,terminal/* planText */.Pt)(made, context, options),
    };
}
function planOutcome(made, texts, commentUrl) {
    const status = planStatus(made);
    return {
        status,
        says: sentences[status],
        plan: made,
        diagnostics: [...made.diagnostics, ...made.components.flatMap(({ diagnostics }) => diagnostics)],
        texts,
        ...(commentUrl === undefined ? {} : { commentUrl }),
    };
}
const sentences = {
    blocked: (0,core_words/* say */.cv) `Something blocks; the plan says what and how to mend it.`,
    changes: (0,core_words/* say */.cv) `There is something to apply.`,
    unchanged: (0,core_words/* say */.cv) `Nothing to do.`,
    unseen: (0,core_words/* say */.cv) `Nothing was compared; the plan says why.`,
};
function planStatus(made) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(made.diagnostics) || made.components.some(({ status }) => status === "blocked"))
        return "blocked";
    if ((0,plan/* comparedNothing */.b)(made))
        return "unseen";
    return made.components.some(({ status }) => status !== "unchanged") ? "changes" : "unchanged";
}

;// CONCATENATED MODULE: ./build/commands/apply.js
/** `apply` on a laptop or any machine without a pull request: what is named by digest is carried out; must not use GitHub. */







/** Carries out what `accepted` names, or the whole plan when a person confirms it. */
async function apply(deps, request, options) {
    const applied = await applyPlan(request, async (planned) => {
        const confirmed = options.accepted.length === 0 && (await options.confirm?.(planned.plan)) === true;
        return {
            reviewed: { plans: [], planDigests: [], accepted: confirmed ? [planned.plan.digest] : options.accepted },
            observeOnly: isObserveOnly(planned),
            missingReview: (0,core_words/* say */.cv) `Nothing is reviewed on this machine; a digest names what you have read.`,
        };
    }, deps);
    return applyOutcome(applied, runTexts(applied, await reportContext(applied, { trees: treesOf(request) })));
}
function runTexts({ plan, report }, context) {
    return {
        markdown: runMarkdown(report, plan, context),
        summary: runSummary(report, plan, context),
        terminal: (options) => (0,terminal/* runText */.le)(report, plan, context, options),
    };
}
function applyOutcome({ plan, report }, texts, commentUrl) {
    const status = applyStatus(report, plan);
    return {
        status,
        says: apply_sentences[status],
        plan,
        report,
        diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
        texts,
        ...(commentUrl === undefined ? {} : { commentUrl }),
    };
}
const apply_sentences = {
    failed: (0,core_words/* say */.cv) `Not everything got there; the report says what was done, what was not, and what to do now.`,
    held: (0,core_words/* say */.cv) `Something was held; the report says why and how to go on.`,
    applied: (0,core_words/* say */.cv) `Applied.`,
    unchanged: (0,core_words/* say */.cv) `Nothing to do.`,
};
const bad = new Set(["failed", "rolled-back", "unknown", "skipped"]);
function applyStatus({ components }, { diagnostics }) {
    if (components.some(({ state }) => bad.has(state)))
        return "failed";
    // A component of a file that cannot be read is not even among them.
    if (components.some(({ state }) => state === "held") || (0,core_diagnostics/* hasErrors */.Cs)(diagnostics))
        return "held";
    return components.some(({ state }) => state === "applied") ? "applied" : "unchanged";
}

;// CONCATENATED MODULE: ./build/core/drift.js
/** What a plan of everything says about drift, component by component; pure, and must not decide what becomes of issues. */


/** The standing of one component of a plan of everything. Where something is not known, nothing is concluded. */
function driftOf(plan) {
    const { name, basis, deferred, changes, notSeen = [] } = plan;
    const about = { name, notSeen, plan };
    const error = plan.diagnostics.find(({ severity }) => severity === "error");
    if (basis.kind === "static") {
        const { code, because } = basis;
        const standing = code === "unreachable" ? "unreachable" : "unknown";
        // What kept it from being seen, not what else is wrong with it.
        return code === undefined ? { ...about, standing, because: error?.what ?? because } : { ...about, standing, because, code };
    }
    if (error !== undefined)
        return { ...about, standing: "unknown", because: error.what };
    if (deferred !== undefined)
        return { ...about, standing: "unknown", because: (0,core_words/* say */.cv) `it can only be seen once ${deferred.awaits} exists` };
    return { ...about, standing: changes.length > 0 ? "drifted" : "in-step" };
}
/** Names one state of things, 16 hex digits: equal digests, nothing new to tell. */
function truthDigest(what, digests) {
    return sha256(`${what}\0${digestOfDigests(digests)}`).slice(0, 16);
}

// EXTERNAL MODULE: ./build/report/disclosure.js
var report_disclosure = __webpack_require__(9846);
// EXTERNAL MODULE: ./build/report/commands.js
var commands = __webpack_require__(9701);
// EXTERNAL MODULE: ./build/core/adoption.js
var adoption = __webpack_require__(1480);
;// CONCATENATED MODULE: ./build/report/patch.js
/** Edits of lines as a unified patch that `git apply` takes; pure, and must not read files. */


const CONTEXT = adoption/* PATCH_CONTEXT */.z;
/** A longer patch is better made on a laptop. */
const MOST_PATCH_LINES = 80;
/** The lines of the patch over all files, without a fence. `textOf` gives a file as Git has it, undefined where it is not known. */
function patchLines(edits, textOf) {
    const files = [...new Set(edits.map(({ file }) => file))].toSorted(core_diagnostics/* compareText */.n6);
    return files.flatMap((file) => {
        const text = textOf(file);
        if (text === undefined)
            return [];
        const mine = edits
            .filter((edit) => edit.file === file)
            .toSorted((a, b) => a.line - b.line || Number(a.before !== undefined) - Number(b.before !== undefined));
        return [`--- a/${file}`, `+++ b/${file}`, ...hunks(mine, linesOf(text))];
    });
}
function linesOf(text) {
    const lines = text.split("\n");
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function hunks(edits, lines) {
    const groups = [];
    for (const edit of edits) {
        const last = groups.at(-1);
        if (last !== undefined && edit.line - (last.at(-1)?.line ?? 0) <= 2 * CONTEXT)
            last.push(edit);
        else
            groups.push([edit]);
    }
    let shift = 0;
    return groups.flatMap((group) => {
        const from = Math.max(1, (group[0]?.line ?? 1) - CONTEXT);
        const lastEdit = group.at(-1);
        const end = lastEdit === undefined ? from : lastEdit.before === undefined ? lastEdit.line - 1 : lastEdit.line;
        const to = Math.min(lines.length, end + CONTEXT);
        const body = [];
        for (let line = from; line <= to + 1; line += 1) {
            for (const edit of group.filter((each) => each.line === line && each.before === undefined))
                body.push(`+${edit.after ?? ""}`);
            if (line > to)
                break;
            const replaced = group.find((each) => each.line === line && each.before !== undefined);
            if (replaced === undefined)
                body.push(` ${lines[line - 1] ?? ""}`);
            else
                body.push(`-${lines[line - 1] ?? ""}`, ...(replaced.after === undefined ? [] : [`+${replaced.after}`]));
        }
        const old = body.filter((line) => !line.startsWith("+")).length;
        const now = body.filter((line) => !line.startsWith("-")).length;
        const head = `@@ -${from},${old} +${from + shift},${now} @@`;
        shift += now - old;
        return [head, ...body];
    });
}

// EXTERNAL MODULE: ./build/report/view-component.js
var view_component = __webpack_require__(1604);
// EXTERNAL MODULE: ./build/report/view-verdict.js + 3 modules
var view_verdict = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/report/diff-lines.js + 1 modules
var diff_lines = __webpack_require__(1859);
;// CONCATENATED MODULE: ./build/report/view-drift.js








const NAMED = 8;
/** Issues are rewritten; the report of a run is not. */
const REWRITTEN = ["Omni-Scale keeps this text true and rewrites it; comments are yours."];
/** All of a rack: what differs in full, the rest by name. */
function viewDrift(drifts, context, limits) {
    const drifted = drifts.filter((each) => each.standing === "drifted");
    const seen = drifts.filter((each) => each.standing === "in-step" || each.standing === "drifted").length;
    return {
        title: drifted.length === 0 ? calmTitle(drifts.length, seen, context) : titleOf(drifted),
        ...verdictOf(drifted, drifts.length, seen, context),
        rows: drifted.length > 1 ? drifted.map(rowFor) : [],
        components: drifted.map((each) => sectionFor(each, context, limits)),
        sections: unseenSections(drifts),
        next: readOn(drifts),
        footer: REWRITTEN,
    };
}
/** Where what can be done is said at length; nothing where nothing has to be. */
function readOn(drifts) {
    const is = (how) => drifts.some((each) => each.standing === how);
    const links = [...(is("drifted") ? [(0,runbook/* runbook */.l)("drifted")] : []), ...(is("unreachable") ? [(0,runbook/* runbook */.l)("unreachable")] : [])];
    return links.length === 0 ? [] : [["What can be done, and what happens then: ", ...(0,core_words/* list */.p_)(links.map((link) => (0,core_words/* say */.cv) `${link}`)), "."]];
}
/** Of one component alone. */
function viewComponentDrift(drift, context, limits) {
    return viewDrift([drift], context, limits);
}
/** What was not seen and why, by reason: unreachable first. */
function unseenSections(drifts) {
    const of = (heading, is) => ({
        heading,
        items: byReason(drifts.filter((each) => each.standing === is)),
    });
    const partly = drifts.filter(({ notSeen, standing: is }) => notSeen.length > 0 && (is === "drifted" || is === "in-step"));
    const parts = partly.map(({ name, notSeen }) => (0,core_words/* say */.cv) `${name}: ${(0,core_words/* list */.p_)(notSeen, "; ")}`);
    return [of("Cannot be reached", "unreachable"), of("Not seen", "unknown"), { heading: "Not checked", items: parts }].filter(({ items }) => items.length > 0);
}
function byReason(drifts) {
    const groups = new Map();
    for (const { name, because = [] } of drifts) {
        const key = JSON.stringify(because);
        const group = groups.get(key) ?? { because, names: [] };
        group.names.push(name);
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => (0,core_words/* say */.cv) `${(0,phrases/* names */.Dy)(group.names, NAMED)}: ${(0,phrases/* sentence */.em)(group.because)}`);
}
function calmTitle(all, seen, { isBroken }) {
    if (isBroken === true)
        return (0,core_words/* say */.cv) `Not everything could be looked at: the specs have errors`;
    if (seen === all)
        return [`All that runs is as Git says · ${(0,phrases/* count */.U9)(all, "component")}`];
    return [`Nothing that was seen differs from Git · ${seen} of ${(0,phrases/* count */.U9)(all, "component")} seen`];
}
function titleOf(drifted) {
    const [only] = drifted;
    if (drifted.length === 1 && only !== undefined)
        return (0,core_words/* say */.cv) `${only.name} is not as Git says`;
    return [`${drifted.length} components are not as Git says`];
}
function verdictOf(drifted, all, seen, { mode, isBroken }) {
    const blind = seen === all ? [] : [[`${(0,phrases/* count */.U9)(all - seen, "component")} could not be seen: nothing is known of ${all - seen === 1 ? "it" : "them"}.`]];
    if (drifted.length === 0 && isBroken === true) {
        return {
            alert: "WARNING",
            verdict: [...blind, (0,core_words/* say */.cv) `What a file that cannot be read would declare is not known; the log names each error.`],
        };
    }
    if (drifted.length === 0) {
        return { alert: blind.length === 0 ? "TIP" : "NOTE", verdict: blind.length === 0 ? [["What runs is what Git says."]] : blind };
    }
    const changes = drifted.flatMap(({ plan }) => plan.changes);
    const observing = mode === "observe" ? [(0,core_words/* say */.cv) `${"omni-scale.yaml"} says ${"mode: observe"}: nothing is applied until that is ${"mode: apply"}.`] : [];
    const [only] = drifted;
    const told = drifted.length === 1 && only !== undefined
        ? only.plan.changes.slice(0, 3).map((change) => (0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)((0,phrases/* changeSentence */.y6)(change, "would be"))))
        : [[`${(0,phrases/* count */.U9)(changes.length, "difference")} between what runs and what Git says.`]];
    const more = drifted.length === 1 && changes.length > 3 ? [[`${changes.length - 3} more below.`]] : [];
    const impact = only !== undefined && drifted.length === 1 ? [[...(0,core_words/* say */.cv) `To restore Git: `, ...(0,phrases/* sentence */.em)((0,view_component/* rowOf */.OB)(only.plan, 1).impact)]] : [];
    return { alert: "WARNING", verdict: [...told, ...more, ...impact, ...observing, ...blind] };
}
function rowFor({ name, plan }) {
    return { name, differs: (0,phrases/* countsInWords */.Pe)((0,phrases/* countKinds */.xb)(plan.changes), "title"), impact: (0,view_component/* rowOf */.OB)(plan, 1).impact, risk: (0,view_component/* riskOf */.bi)(plan) };
}
function sectionFor({ name, plan }, context, limits) {
    const adoption = context.disclosure.kind === "full" ? context.adoptions.get(name) : undefined;
    const patch = adoption === undefined ? [] : patchLines(adoption.edits, context.textOf);
    const whole = patch.length > 0 && patch.length <= MOST_PATCH_LINES;
    const byHand = adoption?.byHand.map(({ words }) => (0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)(words))) ?? [];
    return {
        summary: (0,core_words/* say */.cv) `${name} · ${(0,phrases/* countsInWords */.Pe)((0,phrases/* countKinds */.xb)(plan.changes), "title")}`,
        risk: (0,view_component/* riskOf */.bi)(plan),
        legend: ["What runs (−) and what Git says (+):"],
        resources: plan.changes.map((change) => ({
            sentence: (0,phrases/* capital */.Nx)((0,phrases/* changeSentence */.y6)(change, "would be")),
            ...(change.source === undefined ? {} : { source: (0,phrases/* place */.ik)(change.source) }),
            lines: (0,diff_lines/* diffLines */.Pp)(change.fields, limits),
        })),
        ...restoreOf({ name, plan }, context),
        adopt: adoptWords(whole, byHand.length, plan.changes.find(({ source }) => source !== undefined)?.source ?? plan.source),
        byHand: byHand.slice(0, NAMED),
        patch: whole ? patch : [],
    };
}
function restoreOf({ name, plan }, context) {
    if ((0,view_verdict/* standing */.JA)(plan) === "blocked") {
        const fixes = plan.guards.filter(({ cleared, clearedBy }) => !cleared && clearedBy === "never").map(({ fix }) => (0,phrases/* sentence */.em)(fix));
        return { restore: [...(0,core_words/* say */.cv) `it is blocked. `, ...(0,core_words/* list */.p_)(fixes, " ")], commands: [] };
    }
    const open = plan.guards.filter(({ cleared }) => !cleared);
    const ids = (by) => open.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
    const spoken = {
        components: [name],
        accept: [plan.digest.slice(0, 12)],
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
    const first = context.mode === "observe" ? (0,core_words/* say */.cv) `once ${"mode: apply"} is merged, ` : [];
    return {
        restore: [...first, ...(0,core_words/* say */.cv) `start this apply by hand. It does what is shown here and nothing else; what is otherwise by then is held.`],
        commands: (0,commands/* applyCommands */.t)(spoken, context.applyWorkflow),
    };
}
function adoptWords(whole, byHand, source) {
    if (!whole)
        return (0,core_words/* say */.cv) `change the specs (from ${(0,phrases/* place */.ik)(source)} on) to what runs, in a pull request. Its plan then has nothing to do.`;
    if (byHand > 0)
        return ["this patch, and by hand what is listed, make Git say what runs. Propose both as one pull request."];
    return ["this patch makes Git say what runs. Propose it as a pull request, whose plan then has nothing to do."];
}

;// CONCATENATED MODULE: ./build/report/markdown-drift.js
/** Drift as GitHub Markdown: an issue of one component or of the rack, the report of a run. Must not decide what is said. */









const FULL = { context: 3, lines: 80 };
const BRIEF = { context: 0, lines: 40 };
const markdown_drift_IN_SUMMARY = (0,core_words/* say */.cv) `see the job summary of the last drift run`;
const markdown_drift_ON_LAPTOP = (0,core_words/* say */.cv) `run ${"omni-scale drift"} to see all`;
/** The standings of all components, as they may be shown. */
function driftsOf(plan, { disclosure }) {
    const shown = disclosure.kind === "full" ? plan : (0,report_disclosure/* hideObservedInPlan */.d)(plan, disclosure.known);
    return shown.components.map(driftOf);
}
/** An issue about these components, the fullest body first. The marker is not in it. */
function driftBodies(drifts, context) {
    const document = markdown_drift_toDocument(drifts, context, markdown_drift_IN_SUMMARY);
    return (0,budget/* ladder */.T1)((limit) => (0,budget/* fit */.Uj)(document, limit));
}
/** What `--format markdown` prints: the same as an issue about all of it. */
function driftMarkdown(drifts, context) {
    return driftBodies(drifts, context)[0] ?? "";
}
function driftSummary(drifts, context) {
    return (0,budget/* fit */.Uj)(markdown_drift_toDocument(drifts, context, markdown_drift_ON_LAPTOP), budget/* SUMMARY_BYTES */.R$);
}
function markdown_drift_toDocument(drifts, context, elsewhere) {
    const view = viewDrift(drifts, context, FULL);
    const brief = viewDrift(drifts, context, BRIEF);
    const alone = view.components.length === 1;
    return {
        rows: view.rows.map((row) => ({ text: markdown_drift_rowMarkdown(row), risk: row.risk })),
        pieces: view.components.map((section, index) => markdown_drift_toPiece(section, brief.components[index] ?? section, alone, elsewhere)),
        frame: driftFrame(view, elsewhere),
    };
}
/** A view as Markdown around what was fitted in; also of those that have no components. */
function driftFrame(view, elsewhere) {
    const fixed = {
        title: (0,report_escape/* markdown */.wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,report_escape/* markdown */.wD)(words)),
        next: view.next.map((words) => (0,report_escape/* markdown */.wD)(words)),
        footer: (0,report_escape/* markdown */.wD)(view.footer),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => (0,render/* render */.X)("drift", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${(0,phrases/* count */.U9)(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        components: sections,
        routine,
        leftOut: componentsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${(0,phrases/* count */.U9)(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
        sections: view.sections.map((section) => (0,markdown_plan/* sectionMarkdown */.TB)(section, items, elsewhere)),
    });
}
function markdown_drift_toPiece(full, brief, alone, elsewhere) {
    const fixed = {
        summary: (0,report_escape/* html */.qy)(full.summary),
        legend: (0,report_escape/* markdown */.wD)(full.legend),
        restore: (0,report_escape/* markdown */.wD)(full.restore),
        commands: full.commands.length === 0 ? "" : (0,report_escape/* fence */.EU)("shell", full.commands),
        adopt: (0,report_escape/* markdown */.wD)(full.adopt),
        byHand: full.byHand.map((words) => (0,report_escape/* markdown */.wD)(words)),
        patch: full.patch.length === 0 ? "" : (0,report_escape/* fence */.EU)("diff", full.patch),
    };
    return (0,markdown_plan/* pieceOf */.Kg)({ full, brief, alone, elsewhere }, (shown) => (0,render/* render */.X)("drift-component", { ...fixed, ...shown }));
}
function markdown_drift_rowMarkdown({ name, differs, impact }) {
    return (0,render/* render */.X)("drift-row", {
        name: (0,report_escape/* markdown */.wD)([{ quote: name }], "cell"),
        differs: (0,report_escape/* markdown */.wD)(differs, "cell"),
        impact: (0,report_escape/* markdown */.wD)(impact, "cell"),
    });
}

;// CONCATENATED MODULE: ./build/report/terminal-drift.js



/** The report of a run; every line ends with a newline. */
function driftText(drifts, context, { colour }) {
    const view = viewDrift(drifts, context, terminal/* LIMITS */.b1);
    const paint = (0,terminal/* painter */.C2)(colour);
    const section = ({ summary, resources, restore, commands, adopt, byHand, patch }) => [
        paint((0,report_escape/* plainLine */.h0)(summary), terminal/* BOLD */.Y),
        ...resources.flatMap(({ sentence, source, lines }) => [
            `  ${(0,report_escape/* plainLine */.h0)(sentence)}${source === undefined ? "" : paint(`  ${(0,report_escape/* plainLine */.h0)(source)}`, terminal/* FAINT */.ps)}`,
            ...(0,terminal/* diffLinesText */.CN)(lines, paint),
        ]),
        ...(0,terminal/* labelled */.wW)("Restore Git", [restore]),
        ...commands.slice(-1).map((command) => `    ${(0,report_escape/* terminalLine */.tL)(command)}`),
        ...(0,terminal/* labelled */.wW)("Adopt", [adopt, ...byHand]),
        ...patch.map((line) => `    ${(0,report_escape/* terminalLine */.tL)(line)}`),
    ];
    return (0,terminal/* blocks */.Bv)([(0,terminal/* head */.d5)(view, paint), ...view.components.map(section), view.sections.flatMap(terminal/* sectionLines */.De), view.next.map(report_escape/* plainLine */.h0)]);
}

;// CONCATENATED MODULE: ./build/commands/drift.js







/** Larger files no patch is made of. */
const drift_MOST_BYTES = 1 << 20;
/**
 * Looks at all components, or at those named. `base` is the commit before `head`, as for an apply by hand: so a
 * digest shown here is the one that such an apply has.
 */
async function lookForDrift(deps, request, workflow) {
    const planned = await makePlan({ ...request, scope: "all", mode: "live", ignores: "head", clearances: { acknowledge: new Set(), confirmDelete: new Set() } }, deps);
    const about = await reportContext(planned, {
        trees: treesOf(request),
        ...(workflow === undefined ? {} : { applyWorkflow: workflow }),
    });
    const adoptions = about.disclosure.kind === "full" ? await adoptionsOf(planned, request) : new Map();
    const texts = await drift_textsOf(adoptions, request);
    const context = {
        ...about,
        mode: isObserveOnly({ specs: planned.specs }) ? "observe" : "apply",
        adoptions,
        textOf: (file) => texts.get(file),
        isBroken: (0,core_diagnostics/* hasErrors */.Cs)(planned.plan.diagnostics),
    };
    return { planned, context, drifts: driftsOf(planned.plan, context) };
}
/** The look as an outcome, for whoever only reads it. */
async function drift(deps, request) {
    return driftOutcome(await lookForDrift(deps, request));
}
function driftOutcome({ planned, drifts, context }) {
    const { plan } = planned;
    const status = driftStatus(drifts, (0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics));
    return {
        status,
        says: drift_sentences[status],
        plan,
        diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
        texts: {
            markdown: driftMarkdown(drifts, context),
            summary: driftSummary(drifts, context),
            terminal: (options) => driftText(drifts, context, options),
        },
    };
}
const drift_sentences = {
    changes: (0,core_words/* say */.cv) `Something is not as Git says.`,
    unchanged: (0,core_words/* say */.cv) `All that runs is as Git says.`,
    unseen: (0,core_words/* say */.cv) `Nothing that was seen differs from Git, but not everything could be seen.`,
    invalid: (0,core_words/* say */.cv) `The specs have errors, so not everything could be looked at.`,
};
function driftStatus(drifts, broken) {
    if (broken)
        return "invalid";
    if (drifts.some(({ standing }) => standing === "drifted"))
        return "changes";
    return drifts.every(({ standing }) => standing === "in-step") ? "unchanged" : "unseen";
}
async function adoptionsOf({ plan, adapters }, { head }) {
    const found = new Map();
    for (const { name, changes, basis } of plan.components) {
        const adapter = changes[0] === undefined ? undefined : adapters.get(changes[0].target);
        if (basis.kind === "live" && adapter?.adoption !== undefined)
            found.set(name, await adapter.adoption(changes, head));
    }
    return found;
}
async function drift_textsOf(adoptions, { head }) {
    const files = new Set([...adoptions.values()].flatMap(({ edits }) => edits.map(({ file }) => file)));
    const read = [...files].map(async (file) => [file, new TextDecoder().decode(await head.read(file, drift_MOST_BYTES))]);
    return new Map(await Promise.all(read));
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var build_inputs = __webpack_require__(5315);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/main/journal.js
var journal = __webpack_require__(383);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/registry.js + 151 modules
var registry = __webpack_require__(4521);
// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./build/runtime/dns.js
/** Asks the resolver of this machine for a name's addresses; must not take silence for an answer. */



/** Of the resolver's own: there is no such name, or it has no such record. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);
/** `servers` are those of the machine unless told. */
function createDns(servers) {
    return {
        async addresses(name, { signal } = {}) {
            const resolver = new external_node_dns_promises_.Resolver({ timeout: 2000, tries: 1 });
            if (servers !== undefined)
                resolver.setServers(servers);
            const stop = () => resolver.cancel();
            signal?.addEventListener("abort", stop, { once: true });
            try {
                return await resolver.resolve4(name);
            }
            catch (error) {
                const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
                if (NOTHING.has(code))
                    return [];
                throw new errors/* RemoteError */.Hi({ system: "dns", operation: "resolve", retryable: true, words: (0,core_words/* say */.cv) `the name ${name} could not be looked up (${code})` }, { cause: error });
            }
            finally {
                signal?.removeEventListener("abort", stop);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var runtime_exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 4 modules
var runtime_git = __webpack_require__(3218);
// EXTERNAL MODULE: ./build/runtime/git-tree.js
var git_tree = __webpack_require__(9668);
// EXTERNAL MODULE: ./build/runtime/http.js + 1 modules
var runtime_http = __webpack_require__(9475);
// EXTERNAL MODULE: ./build/runtime/random.js
var runtime_random = __webpack_require__(5192);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/runtime/tls.js
/** Asks a server for its certificate by a TLS handshake alone; must not send anything, nor trust what it is shown. */



const USUAL_TIMEOUT_MS = 10_000;
function createTls() {
    return { certificateOf };
}
const certificateOf = (host, port, name, options = {}) => new Promise((resolve, reject) => {
    const { timeoutMs = USUAL_TIMEOUT_MS, signal } = options;
    const failed = (words) => {
        end();
        reject(new errors/* RemoteError */.Hi({ system: "tls", operation: `handshake with ${host}:${port}`, retryable: true, words }));
    };
    const stop = () => failed((0,core_words/* say */.cv) `It was stopped together with the run.`);
    const timer = setTimeout(() => failed((0,core_words/* say */.cv) `There was no certificate within ${timeoutMs / 1000} s.`), timeoutMs);
    const socket = (0,external_node_tls_.connect)({ host, port, servername: name, rejectUnauthorized: false });
    const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        socket.destroy();
    };
    if (signal?.aborted === true)
        return stop();
    signal?.addEventListener("abort", stop, { once: true });
    socket.once("secureConnect", () => {
        const { raw } = socket.getPeerCertificate();
        if (raw === undefined)
            return failed((0,core_words/* say */.cv) `${`${host}:${port}`} showed no certificate.`);
        end();
        resolve(new Uint8Array(raw));
    });
    socket.once("error", (error) => {
        const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
        failed((0,core_words/* say */.cv) `${`${host}:${port}`} gave no certificate (${code}).`);
    });
});

// EXTERNAL MODULE: ./build/specs/secrets.js
var specs_secrets = __webpack_require__(9030);
;// CONCATENATED MODULE: ./build/main/session.js
/** The real implementation behind each port, for one run; must not decide what the run does. */














/** A session for `inputs` in `folder`, the checkout or the working folder. */
function openSession(env, inputs, folder, log, signal) {
    const runner = inputs.surface === "action" ? inputs.runner : undefined;
    const clock = (0,runtime_clock/* createClock */.t)();
    const random = (0,runtime_random/* createRandom */.s)();
    const exec = (0,runtime_exec/* createExec */.k)(env);
    const files = (0,runtime_files/* createFiles */.q)(runner === undefined ? {} : { temporaryFolder: runner.temporaryFolder });
    const http = (0,runtime_http/* createHttp */.V)({ environment: env, clock, random });
    const git = (0,runtime_git/* createGit */.l)({ exec, files, environment: env }, folder);
    const here = { hostname: (0,external_node_os_.hostname)(), githubHosted: runner?.selfHosted === false, ...(0,build_inputs.lockFolderIn)(env) };
    const secrets = (0,specs_secrets/* secretReader */.e)({ env: (0,build_inputs.secretEnvironment)(env), exec, files, log, tree: (0,git_tree/* onlyOnce */.g)(() => git.workingTree()), signal });
    const systems = (0,registry/* adapters */.V)({
        exec,
        http,
        tls: createTls(),
        dns: createDns(),
        files,
        clock,
        secrets,
        here,
        omni: (0,build_inputs.omniIn)(env),
    });
    return {
        log,
        clock,
        random,
        exec,
        files,
        http,
        git,
        planning: {
            adapters: systems,
            fingerprint: fingerprinterFor(inputs.fingerprintKey, random),
            secrets,
            clock,
            signal,
        },
        async [Symbol.asyncDispose]() {
            await Promise.all(systems.map(async (system) => system.close?.()));
        },
    };
}
function fingerprinterFor(key, random) {
    return key === undefined ? (0,digest/* fingerprinter */.uw)(random.hex(32), { bound: false }) : (0,digest/* fingerprinter */.uw)(key, { bound: true });
}

;// CONCATENATED MODULE: ./build/main/laptop.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** `omni-scale plan`, `drift` and `apply` on somebody's machine: the same engine, without GitHub; must not read arguments. */













/** Prints the result and gives the exit code. */
async function runOnLaptop(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = (0,build_inputs.readInputs)(run.env, run.log, { ...run.flags, command: run.command });
        if (inputs.surface !== "command-line")
            throw new Error("no inputs of a command line");
        const session = __addDisposableResource(env_1, openSession(run.env, inputs, run.folder, run.log, run.signal), true);
        const request = await requestOf(session.git, inputs, run.base);
        const outcome = await carryOut(run, session, inputs, request);
        print(run, outcome);
        return (0,commands_outcome/* exitCode */.I)(outcome);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function carryOut(run, session, inputs, request) {
    switch (run.command) {
        case "plan":
            return plan_plan(session.planning, request);
        case "drift":
            return drift(session.planning, request);
        case "apply":
            return applyHere(run, session, inputs, request);
    }
}
async function requestOf(git, inputs, base) {
    const commit = base === undefined ? undefined : await git.resolve(base);
    if (base !== undefined && commit === undefined) {
        throw new errors/* UserError */.yo((0,core_words/* say */.cv) `This repository has no commit ${base}.`, (0,core_words/* say */.cv) `Name a branch, tag or commit that ${"git log"} shows.`);
    }
    const from = commit ?? (await git.resolve("HEAD"));
    return {
        configPath: inputs.config,
        head: await git.workingTree(),
        ...(commit === undefined ? {} : { base: await git.tree(commit) }),
        ...(from === undefined ? {} : { earlier: earlierIn(git, from) }),
        ...(inputs.components.length === 0 ? {} : { only: inputs.components }),
        scope: commit === undefined ? "all" : "touched",
        mode: "live",
        clearances: { acknowledge: new Set(inputs.acknowledge), confirmDelete: new Set(inputs.confirmDelete) },
    };
}
async function applyHere(run, session, inputs, request) {
    const { log, clock, planning } = session;
    const record = (0,journal/* journal */.W)(clock, log);
    const deps = {
        ...planning,
        owner: { name: inputs.owner, since: clock.now().toISOString() },
        lockWaitSeconds: 0,
        progress: (words) => log.progress(words),
        tell: (event) => record.tell(event),
    };
    const confirm = run.stdin.isTTY && run.shown !== "json" ? { confirm: (made) => ask(run, made) } : {};
    return apply(deps, request, { accepted: inputs.accept, ...confirm });
}
/** Shows the plan and takes exactly `yes`. */
async function ask({ stdin, log, colour }, made) {
    if (made.components.every(({ status }) => status === "unchanged"))
        return false;
    log.result((0,terminal/* planText */.Pt)(made, { mode: "apply", review: { is: "none" }, needs: [], disclosure: { kind: "full" } }, { colour }));
    const lines = (0,promises_.createInterface)({ input: stdin, output: process.stderr });
    try {
        return (await lines.question("Apply this? Only `yes` does: ")) === "yes";
    }
    finally {
        lines.close();
    }
}
function print({ log, shown, colour }, { status, says, plan: made, report, diagnostics, texts }) {
    if (shown === "json") {
        const whole = {
            status,
            ...(made === undefined ? {} : { plan: (0,json/* planJson */.iY)(made) }),
            ...(report === undefined ? {} : { report: (0,json/* runJson */.MP)(report) }),
            diagnostics: diagnostics.map(json/* diagnosticJson */.gZ),
        };
        log.result(`${JSON.stringify(whole, null, 2)}\n`);
        return;
    }
    log.result(shown === "markdown" ? `${texts?.markdown ?? (0,core_words/* plain */.pj)(says)}\n` : (texts?.terminal({ colour }) ?? `${(0,core_words/* plain */.pj)(says)}\n`));
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ runJson),
/* harmony export */   gZ: () => (/* binding */ diagnosticJson),
/* harmony export */   iY: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** The plan; secrets are fingerprints already. */
function planJson(plan) {
    const { components, diagnostics, known, unmanaged, ...rest } = plan;
    return {
        ...rest,
        ...(unmanaged === undefined ? {} : { unmanaged: unmanaged.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) }),
        diagnostics: diagnostics.map(diagnosticJson),
        known: known.map(diagnosticJson),
        components: components.map(componentJson),
    };
}
function runJson(report) {
    return { components: report.components.map(outcomeJson) };
}
function diagnosticJson({ what, why, fix, ...rest }) {
    return { ...rest, what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what), why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(why), fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix) };
}
function componentJson(component) {
    const { basis } = component;
    return {
        ...component,
        basis: basis.kind === "live" ? basis : { ...basis, because: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(basis.because) },
        changes: component.changes.map(changeJson),
        steps: component.steps.map(stepJson),
        diagnostics: component.diagnostics.map(diagnosticJson),
        known: component.known.map(diagnosticJson),
        guards: component.guards.map(guardJson),
        notChecked: component.notChecked.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(component.notSeen === undefined ? {} : { notSeen: component.notSeen.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) }),
        unmanaged: component.unmanaged.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(component.again === undefined ? {} : { again: { ...component.again, because: component.again.because.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) } }),
    };
}
function changeJson(change) {
    return { ...change, reasons: change.reasons.map(({ code, message }) => ({ code, message: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message) })) };
}
/** Without `value`: what an adapter needs for itself says nothing to others. */
function stepJson({ id, component, target, title, covers, after, gates, impact, reversible }) {
    return {
        id,
        component,
        target,
        title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title),
        covers,
        after,
        gates: gates.map((gate) => ({ id: gate.id, title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.title), timeoutSeconds: gate.timeoutSeconds })),
        impact: plainImpact(impact),
        reversible,
    };
}
function guardJson({ message, fix, ...rest }) {
    return { ...rest, message: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message), fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix) };
}
function outcomeJson(outcome) {
    const { name, state, because, next, steps, held } = outcome;
    return {
        name,
        state,
        ...(because === undefined ? {} : { because: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(because) }),
        ...(next === undefined ? {} : { next: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(next) }),
        steps: steps.map(({ title, detail, notes, gates, ...step }) => ({
            ...step,
            title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title),
            ...(detail === undefined ? {} : { detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(detail) }),
            notes: notes.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
            gates: gates.map((gate) => ({ title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.title), status: gate.status, detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.detail) })),
        })),
        held,
    };
}
function plainImpact({ headline, outage, notes, ...impact }) {
    return {
        ...impact,
        notes: notes.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(headline === undefined ? {} : { headline: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(headline) }),
        ...(outage === undefined ? {} : { outage: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(outage) }),
    };
}


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   aU: () => (/* binding */ isTailscaleState),
/* harmony export */   dV: () => (/* binding */ mayHoldSecret),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   ml: () => (/* binding */ mayNameImage),
/* harmony export */   pn: () => (/* binding */ isPolicy),
/* harmony export */   um: () => (/* binding */ isPin)
/* harmony export */ });
/** The place of a character, counted from 0 in `text`. */
function placeIn({ path, text }, offset) {
    const before = text.slice(0, offset);
    return { file: path, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
/** A longer file is nobody's script. */
const MAX_FILE_BYTES = 256 * 1024;
/** More of them are not looked into. */
const MAX_FILES = 500;
const SCRIPTS = /(^|\/)((GNU)?[Mm]akefile|\.?justfile|package\.json|(docker-)?compose[^/]*\.ya?ml)$|\.(sh|bash|mk|just)$/;
const WORKFLOWS = /^\.(github\/(workflows|actions)|gitea\/workflows|forgejo\/workflows)\/.*\.ya?ml$/;
const HOOKS = /(^|\/)\.(husky|githooks)\/[^/]+$/;
/** Whether people or machines run what stands in it. */
function isScript(path) {
    return SCRIPTS.test(path) || WORKFLOWS.test(path) || HOOKS.test(path);
}
/** Whether it may say which omnictl people take: mise, asdf, and what people read. */
function isPin(path) {
    return /(^|\/)(\.?mise(\.\w+)?\.toml|mise\/config\.toml|\.tool-versions|README\.md)$|^docs\/.*\.md$/i.test(path);
}
/** Whether it may name Omni's image: a Compose file, or a values file. */
function mayNameImage(path) {
    return /(^|\/)((docker-)?compose[^/]*|[^/]*values[^/]*)\.ya?ml$/.test(path);
}
/** Whether it may be a tailnet's policy (HuJSON). */
function isPolicy(path) {
    return /(^|\/)([\w.-]*(policy|acl)[\w.-]*\.(hujson|jsonc?)|[\w.-]+\.hujson)$/i.test(path);
}
/** Whether its name says that it may hold a secret; what it holds decides. */
function mayHoldSecret(path) {
    if (/(^|[./_-])(example|sample|template|dist|tmpl)([./_-]|$)/i.test(path))
        return false;
    return /(^|\/)\.env(\.[\w-]+)*$|\.env$|\.(asc|gpg|key|pem|p12|age)$|(^|\/)(config\.ya?ml|id_(rsa|ed25519|ecdsa)|[^/]*authkey[^/]*)$/i.test(path);
}
/** Whether it is part of a Tailscale machine's identity, whatever it holds. */
function isTailscaleState(path) {
    return /(^|\/)(tailscale-state|tailscaled\.state)(\/|$)/.test(path);
}


/***/ }),

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rivalsIn),
/* harmony export */   Q: () => (/* binding */ scriptFindings)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6406);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1447);
/* harmony import */ var _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23);




/** More in one file is one problem, not many. */
const MAX_FOUND = 20;
/** A longer command is data. */
const MAX_COMMAND = 2_000;
/** `docker compose`, `docker-compose`, `podman compose`, `$(COMPOSE)`, `${DC}`. */
const COMPOSE = String.raw `(?:compose\b|\$[({]?\w*(?:COMPOSE|DC)\w*[)}]?)`;
/** An option that has the letter among others of one dash, or by its long name. */
const option = (letter, long) => String.raw `(?:\s+\S+)*?\s+(?:-[A-Za-z]*${letter}[A-Za-z]*|--${long}(?:=true)?)(?=\s|$)`;
const { O15, P31 } = _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY_RULES */ .v;
const COMMANDS = [
    { rule: O15, called: "down -v", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+down${option("v", "volumes")}`, "i") },
    { rule: O15, called: "up -V", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+up${option("V", "renew-anon-volumes")}`) },
    {
        rule: O15,
        called: "rm -v",
        shape: new RegExp(String.raw `(?:${COMPOSE}|\b(?:docker|podman)(?:\s+container)?)(?:\s+\S+)*?\s+rm${option("v", "volumes")}`),
    },
    { rule: O15, called: "volume rm", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+(?:rm|remove)\b/ },
    { rule: O15, called: "volume prune", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+prune\b/ },
    { rule: O15, called: "system prune --volumes", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+system\s+prune(?:\s+\S+)*?\s+--volumes\b/ },
    { rule: P31, called: "qm migrate", shape: /\bqm\s+(?:remote-)?migrate\b/ },
    { rule: P31, called: "ha-manager", shape: /\bha-manager\s+(?:crm-command\s+)?(?:migrate|relocate)\b/ },
    { rule: P31, called: "/migrate", shape: /\/qemu\/[^/\s]+\/(?:remote_)?migrate\b/ },
];
/** One finding for each such command, at its place. Comments and what is only printed are left alone. */
function scriptFindings(file) {
    return commandsIn(file.text)
        .flatMap(({ words, offset }) => {
        const found = COMMANDS.find(({ shape }) => shape.test(words));
        if (found === undefined)
            return [];
        const at = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(file, offset + (found.shape.exec(words)?.index ?? 0));
        const what = found.rule === O15 ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${file.path} runs ${found.called}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${file.path} moves a VM (${found.called}).`;
        return [(0,_core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .findingOf */ .h)(found.rule, { at, what })];
    })
        .slice(0, MAX_FOUND);
}
const RIVALS = [
    // Up to the end of the command, so that a dry run can be told.
    /\bomnictl\s(?:\s*-\S+(?:\s+[^-\s]\S*)?)*?\s*(?:apply|delete|cluster\s+(?:template\s+(?:sync|delete)|delete))\b(?!.*\s(?:--dry-run|-d)(?:\s|=true|$))/,
    /\bdocker(?:\s+|-)compose\b(?:\s+\S+)*?\s+(?:up|down|pull|restart)\b(?!.*\s--dry-run\b)/,
];
/** Each such command of a file. A dry run changes nothing and is none. */
function rivalsIn(file) {
    return commandsIn(file.text)
        .flatMap(({ words, offset }) => {
        const found = RIVALS.flatMap((shape) => shape.exec(words) ?? []);
        const [command] = found;
        if (command === undefined)
            return [];
        return [{ command: command.replaceAll(/\s+/g, " "), at: (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(file, offset + words.indexOf(command)) }];
    })
        .slice(0, MAX_FOUND);
}
/** Single commands with what stands around their words made blank, so that offsets stay: quotes, commas, brackets of lists. */
function commandsIn(text) {
    // A backslash at the end of a line goes on with the next one.
    const joined = text.replaceAll(/\\\r?\n/g, (end) => " ".repeat(end.length));
    const found = [];
    for (const { 0: line, index } of joined.matchAll(/[^\n]+/g)) {
        if (/^\s*(#|\/\/)/.test(line))
            continue;
        const code = line.replace(/\s#\s.*$/, "");
        for (const { 0: part, index: start } of code.matchAll(/[^;|&]+/g)) {
            const words = part.replaceAll(/["'`,[\]\r]/g, " ");
            if (words.length > MAX_COMMAND || isOnlyPrinted(words))
                continue;
            found.push({ words, offset: index + start });
        }
    }
    return found;
}
function isOnlyPrinted(words) {
    return (/^\s*(?:-\s+)?(?:run:\s*)?@?\s*(?:echo|printf|log|warn|die|name:|description:|if:)(?=\s|$)/.test(words) ||
        /^\s*(?:-\s+)?(?:name|description):\s/.test(words));
}


/***/ })

};
