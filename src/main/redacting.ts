/** The GitHub port with the last redactor before it: no known secret leaves in a comment, check or issue; must not do more. */
import type { Annotation, GitHub } from "../ports.ts";

/** `redact` gives a text without the secrets of this run. */
export function redacting(github: GitHub, redact: (text: string) => string): GitHub {
  const deep = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (typeof inner === "string" ? redact(inner) : inner)) as T;
  const annotation = (one: Annotation): Annotation => ({ ...one, title: redact(one.title), message: redact(one.message) });
  return {
    ...github,
    saveComment: (pull, kind, bodies) =>
      github.saveComment(
        pull,
        kind,
        "made" in bodies ? { made: bodies.made, at: (made: Date) => bodies.at(made).map(redact) } : bodies.map(redact),
      ),
    finishReview: (ticket, review) =>
      github.finishReview(ticket, {
        ...review,
        plan: { ...review.plan, changes: review.plan.changes.map((change) => ({ ...change, redacted: deep(change.redacted) })) },
        title: redact(review.title),
        summary: redact(review.summary),
        annotations: review.annotations.map(annotation),
      }),
    createIssue: (issue) => github.createIssue({ ...issue, title: redact(issue.title), bodies: issue.bodies.map(redact) }),
    editIssue: (issue, to) => github.editIssue(issue, { ...to, bodies: to.bodies.map(redact) }),
    commentOnIssue: (issue, digest, body) => github.commentOnIssue(issue, digest, redact(body)),
    publishChecks: (headSha, checks) =>
      github.publishChecks(
        headSha,
        checks.map((check) => ({
          ...check,
          title: redact(check.title),
          summary: redact(check.summary),
          annotations: check.annotations.map(annotation),
        })),
      ),
  };
}
