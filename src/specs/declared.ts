/** What one document or one entry of `stacks` declares, valid or not, so that checks see all of it; must not read files. */
import type { z } from "zod";
import type { Component, ComponentName, Json, Path, SourceRange } from "../core/model.ts";
import { at } from "../core/pointer.ts";

/** A component that something in the specs names. */
export interface Declared {
  readonly name: ComponentName;
  /** What was written, in an envelope's terms (`/spec/path`), also where it came from `stacks`. */
  readonly value: Json;
  /** Absent when the document has mistakes of shape. */
  readonly component?: Component;
  readonly locate: (path: Path, what?: "value" | "key") => SourceRange;
}

/** One entry of a list that is as it should be, with its place. */
export interface Entry<T> {
  readonly item: T;
  readonly path: Path;
}

/** The valid entries of the list at `path`: a mistake in one of them must not hide what is wrong with the others. */
export function entriesAt<T>(value: Json | undefined, path: Path, schema: z.ZodType<T>): Entry<T>[] {
  const list = at(value, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one, index) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [{ item: parsed.data, path: `${path}/${index}` }] : [];
  });
}

/** The value at `path` if it is as it should be. */
export function validAt<T>(value: Json | undefined, path: Path, schema: z.ZodType<T>): T | undefined {
  const parsed = schema.safeParse(at(value, path));
  return parsed.success ? parsed.data : undefined;
}
