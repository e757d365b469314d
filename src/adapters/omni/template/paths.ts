/** Paths with `/`, from one folder or absolute, without touching any disk; must not know templates. */

/** The folder that `path` is in: `clusters` of `clusters/prod.yaml`, `.` of `prod.yaml`. */
export function folderOf(path: string): string {
  const tidy = joinPath(".", path);
  const slash = tidy.lastIndexOf("/");
  return slash === -1 ? "." : slash === 0 ? "/" : tidy.slice(0, slash);
}

/** `path` from `folder`, without `.` and with as few `..` as can be. */
export function joinPath(folder: string, path: string): string {
  const whole = path.startsWith("/") ? path : `${folder}/${path}`;
  const isAbsolute = whole.startsWith("/");
  const names: string[] = [];
  for (const name of whole.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== ".." || names.length === 0 || names.at(-1) === "..") {
      if (name !== ".." || !isAbsolute) names.push(name);
    } else names.pop();
  }
  if (isAbsolute) return `/${names.join("/")}`;
  return names.length === 0 ? "." : names.join("/");
}

/** Whether `path` is in `folder` or below it. */
export function within(path: string, folder: string): boolean {
  const [one, above] = [joinPath(".", path), joinPath(".", folder)];
  if (above === ".") return !one.startsWith("/") && one !== ".." && !one.startsWith("../");
  return above === "/" ? one.startsWith("/") : one.startsWith(`${above}/`);
}

/** How `folder` names `path`: `../patches/a.yaml` from `clusters` for `patches/a.yaml`. */
export function pathBetween(folder: string, path: string): string {
  const [from, to] = [joinPath(".", folder), joinPath(".", path)].map((one) =>
    one.split("/").filter((name) => name !== "" && name !== "."),
  ) as [string[], string[]];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
