/** GraphQL's `minimizeComment`, the one thing REST cannot do; must not pretend to know any other query. */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isRecord, optionalText } from "../body.ts";
import type { Reply } from "../reply.ts";
import type { Call, Route } from "../router.ts";
import { commentNodeId } from "../shapes/report.ts";

export const graphqlRoute: Route = {
  method: "POST",
  template: "/graphql",
  anyOf: [],
  docs: "graphql",
  free: true,
  handle: graphql,
};

const classifiers = new Set(["ABUSE", "DUPLICATE", "OFF_TOPIC", "OUTDATED", "RESOLVED", "SPAM"]);

/** GraphQL answers 200 also where it refuses; `errors` says why. */
function graphql({ model, token, body }: Call): Reply {
  const query = optionalText(body, "query") ?? "";
  if (!/\bmutation\b/.test(query) || !/\bminimizeComment\s*\(/.test(query)) {
    return failure("undefinedField", [], "The lab's GraphQL knows the mutation minimizeComment only.");
  }
  const subject = argument(query, body["variables"], "subjectId");
  const classifier = argument(query, body["variables"], "classifier") ?? "";
  const comment = [...model.comments.values()].find((candidate) => commentNodeId(candidate.id) === subject);
  if (comment === undefined)
    return failure("NOT_FOUND", ["minimizeComment"], `Could not resolve to a node with the global id of '${subject}'`);
  if (!classifiers.has(classifier)) return failure("argumentLiteralsIncompatible", [], `'${classifier}' is no ReportedContentClassifiers`);
  const { permissions, kind, elsewhere } = token ?? { permissions: {}, kind: "job", elsewhere: true };
  const allowed = kind === "user" || (!elsewhere && [permissions["pull-requests"], permissions.issues].includes("write"));
  if (!allowed) return failure("FORBIDDEN", ["minimizeComment"], "Resource not accessible by integration");
  const minimized = { ...comment, minimized: classifier.toLowerCase().replace("_", "-") };
  model.comments.set(comment.id, minimized);
  const minimizedComment = { isMinimized: true, minimizedReason: minimized.minimized };
  return { status: 200, body: { data: { minimizeComment: { minimizedComment } } } };
}

/** An argument given in the query itself, or by the variable of `input` or of its own. */
function argument(query: string, variables: Json | undefined, name: string): string | undefined {
  const literal = new RegExp(`\\b${name}\\s*:\\s*(?:"([^"]*)"|([A-Z_]+)\\b|\\$(\\w+))`).exec(query);
  if (literal?.[1] !== undefined || literal?.[2] !== undefined) return literal[1] ?? literal[2];
  const given = isRecord(variables) ? variables : {};
  if (literal?.[3] !== undefined) return optionalText(given, literal[3]);
  const input = given["input"];
  return isRecord(input) ? optionalText(input, name) : undefined;
}

function failure(type: string, path: readonly string[], message: string): Reply {
  const error: JsonRecord = { type, path, extensions: { saml_failure: false }, locations: [{ line: 1, column: 1 }], message };
  return { status: 200, body: { data: path.length === 0 ? null : { minimizeComment: null }, errors: [error] } };
}
