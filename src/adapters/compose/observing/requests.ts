/** What a client asks of `omni-scale-observe expand`, and how its answers are read; pure. */
import type { Expanded, ExpandRequest, SeenFile, VariableState } from "./masking.ts";

/** The words and the standard input of one request. */
export function expandCall(request: ExpandRequest): { readonly words: string[]; readonly input: string } {
  const env = request.env.map((one, index) => ("host" in one ? `env=${one.host}` : `given=${index}`));
  const given = request.env.flatMap((one, index) => ("given" in one ? [`G ${index} ${octal(one.given)}`] : []));
  const lines = [
    ...given,
    ...request.texts.map((template) => `T ${jsonText(template)}`),
    ...request.lists.map((templates) => `L ${templates.map(jsonText).join(" ")}`),
    ...request.commands.map((template) => `W ${jsonText(template)}`),
    ...request.names.map((name) => `N ${name}`),
  ];
  return {
    words: ["expand", request.folder, ...env, ...request.files.map((path) => `file=${path}`)],
    input: lines.map((line) => `${line}\n`).join(""),
  };
}

/** A template that means `text` as it is. */
export function literal(text: string): string {
  return text.replaceAll("$", "$$$$");
}

/** JSON that YAML reads in the same way: without what it does not print, and without halves of letters. */
function jsonText(text: string): string {
  const whole = new TextDecoder().decode(new TextEncoder().encode(text));
  return JSON.stringify(whole).replaceAll(
    /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function octal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

/** Undefined for an answer in no shape we know. */
export function readExpanded(request: ExpandRequest, output: string): Expanded | undefined {
  const of = (kind: string): string[][] =>
    output.split("\n").flatMap((line) => {
      const [first = "", ...rest] = line.split(" ");
      return first === kind ? [rest] : [];
    });
  const texts = of("T").map(([token = ""]) => token);
  const lists = of("L").map(([token = ""]) => token);
  const commands = of("W").map(([token = ""]) => (token === "-" ? undefined : token));
  const names = of("N").map(([is, token = ""]): VariableState => (is === "set" ? { is, token } : { is: is === "empty" ? is : "unset" }));
  const variables = of("F");
  const files = request.files.map(
    (_, index) => new Map(variables.flatMap(([file, name = "", token = ""]) => (file === String(index) ? [[name, token] as const] : []))),
  );
  const absent = new Set([...of("env"), ...of("file")].map(([, path = ""]) => Buffer.from(path, "hex").toString()));
  const isWhole =
    texts.length === request.texts.length &&
    lists.length === request.lists.length &&
    commands.length === request.commands.length &&
    names.length === request.names.length;
  return isWhole ? { texts, lists, commands, names, files, absent } : undefined;
}

/** Undefined for an answer in no shape we know. */
export function readFiles(paths: readonly string[], output: string): SeenFile[] | undefined {
  const lines = output.split("\n").filter((line) => line !== "");
  const seen = lines.flatMap((line): SeenFile[] => {
    if (line === "absent" || line === "outside") return [{ is: line }];
    const [, type, bytes, mode, time, token] =
      /^(file|folder|symlink|other) (\d+) ([0-7]+) (\d+)(?: (hmac:[0-9a-f]{64}))?$/.exec(line.trimEnd()) ?? [];
    if (type === undefined) return [];
    const stat = {
      type: type as "file" | "folder" | "symlink" | "other",
      bytes: Number(bytes),
      mode: Number.parseInt(mode ?? "0", 8),
      modifiedNs: BigInt(time ?? 0),
    };
    return [{ is: "there", stat, ...(token === undefined ? {} : { token }) }];
  });
  return seen.length === paths.length ? seen : undefined;
}
