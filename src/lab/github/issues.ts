/** Issues and labels as people and Apps change them; must not answer requests. */
import type { Account, App, IssueRecord, LabelRecord, Model } from "./model.ts";

export interface NewIssue {
  readonly title: string;
  readonly body: string | undefined;
  readonly labels: readonly string[];
  readonly author: Account;
  readonly app: App | undefined;
}

export function openIssue(model: Model, issue: NewIssue): IssueRecord {
  const now = model.now();
  const made: IssueRecord = {
    ...issue,
    labels: issue.labels.map((name) => labelNamed(model, name).name),
    number: model.nextNumber(),
    id: model.nextId(),
    state: "open",
    stateReason: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    closedBy: undefined,
  };
  model.issues.set(made.number, made);
  return made;
}

export interface IssueEdit extends Partial<Pick<IssueRecord, "title" | "body" | "labels" | "state" | "stateReason">> {}

/** What is not named stays. Closing and opening again are remembered with who did it. */
export function changeIssue(model: Model, issue: IssueRecord, edit: IssueEdit, by: Account): IssueRecord {
  const now = model.now();
  const state = edit.state ?? issue.state;
  const moved = state !== issue.state;
  const changed: IssueRecord = {
    ...issue,
    ...edit,
    ...(edit.labels === undefined ? {} : { labels: edit.labels.map((name) => labelNamed(model, name).name) }),
    ...(moved
      ? {
          closedAt: state === "closed" ? now : undefined,
          closedBy: state === "closed" ? by : undefined,
          stateReason: edit.stateReason ?? (state === "closed" ? "completed" : "reopened"),
        }
      : {}),
    updatedAt: now,
  };
  model.issues.set(issue.number, changed);
  return changed;
}

/** The label of that name, made where there is none: GitHub does so for whoever may write. */
export function labelNamed(model: Model, name: string): LabelRecord {
  const key = name.toLowerCase();
  const found = model.labels.get(key);
  if (found !== undefined) return found;
  const made = { id: model.nextId(), name, color: "ededed", description: undefined };
  model.labels.set(key, made);
  return made;
}
