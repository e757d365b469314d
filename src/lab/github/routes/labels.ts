/** Labels of the repository by name; must not touch issues. */
import { optionalText, requiredText } from "../body.ts";
import { notFound, type Reply, validationFailed } from "../reply.ts";
import type { Call, Route } from "../router.ts";
import { labelShape } from "../shapes/issue.ts";

const list = "/repos/{owner}/{repo}/labels";

export const labelRoutes: readonly Route[] = [
  {
    method: "GET",
    template: `${list}/{name}`,
    anyOf: ["issues=read", "pull_requests=read"],
    docs: "rest/issues/labels#get-a-label",
    handle: getLabel,
  },
  {
    method: "POST",
    template: list,
    anyOf: ["issues=write", "pull_requests=write"],
    docs: "rest/issues/labels#create-a-label",
    handle: createLabel,
  },
];

function getLabel({ model, parameters }: Call): Reply {
  const label = model.labels.get((parameters["name"] ?? "").toLowerCase());
  if (label === undefined) throw notFound();
  return { status: 200, body: labelShape(model, label) };
}

function createLabel({ model, body }: Call): Reply {
  const name = requiredText(body, "name");
  if (model.labels.has(name.toLowerCase())) throw validationFailed({ resource: "Label", code: "already_exists", field: "name" });
  const label = {
    id: model.nextId(),
    name,
    color: optionalText(body, "color") ?? "ededed",
    description: optionalText(body, "description"),
  };
  model.labels.set(name.toLowerCase(), label);
  return { status: 201, body: labelShape(model, label) };
}
