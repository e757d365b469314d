/** Tests of what has to be typed before something is lost. */
import { expect, test } from "vitest";
import { guardsOf } from "./guards.ts";
import type { Difference } from "./model.ts";
import { plain, say } from "./words.ts";

const component = { name: "Cluster/prod", decisions: [] } as const;

const change = (id: string, kind: Difference["kind"], loses?: string): Difference => ({
  id: `omni/MachineSets/${id}`,
  address: `omni/MachineSets/${id}`,
  component: component.name,
  target: "omni/lab",
  kind,
  reasons: [{ code: "test", message: say`for a test` }],
  fields: [],
  ...(loses === undefined ? {} : { guards: [{ trap: "lost", clearedBy: "confirm-delete", message: say`${loses} is lost.`, fix: [] }] }),
});

test.each([
  { reason: "a deletion", differences: [change("a", "delete")], says: "1 thing of Cluster/prod will be deleted." },
  { reason: "an update that loses something", differences: [change("a", "update", "m1")], says: "m1 is lost." },
  {
    reason: "both, told together",
    differences: [change("a", "delete"), change("b", "update", "m1"), change("c", "update", "m2")],
    says: "1 thing of Cluster/prod will be deleted. m1 is lost. m2 is lost.",
  },
])("$reason needs the component's name, typed once", ({ differences, says }) => {
  const of = (typed: readonly string[]) =>
    guardsOf(
      { component, differences, takesOver: false, adopt: [] },
      { acknowledge: new Set(["lost:Cluster/prod"]), confirmDelete: new Set(typed) },
    );
  expect(of([]).map(({ id, clearedBy, cleared, message }) => [id, clearedBy, cleared, plain(message)])).toEqual([
    ["Cluster/prod", "confirm-delete", false, says],
  ]);
  expect(of(["Cluster/prod"])).toMatchObject([{ cleared: true }]);
});
