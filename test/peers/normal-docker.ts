/** What docker printed, without what differs between two runs of anything: ids, times, addresses, orders of maps; must not hide more. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same for two engines that did the same. */
export function normalDocker(ran: Ran, project: string, ports = 0): Ran {
  const lines = (text: string): string[] =>
    normalLines(text).map((line) => line.replaceAll(project, "PROJECT").replaceAll(new RegExp(`\\b${ports}(\\d)\\b`, "g"), "PORT$1"));
  return {
    code: ran.code,
    stdout: lines(ran.stdout).join("\n"),
    // progress comes from parallel work, and a real pull tells of layers
    stderr: lines(ran.stderr)
      .filter((line) => !line.startsWith(" <short id> ") && line !== "")
      .toSorted()
      .join("\n"),
  };
}

function normalLines(text: string): string[] {
  const trimmed = text.trimEnd();
  if (/^[[{]/.test(trimmed) && trimmed.includes("\n ")) return [texts(JSON.stringify(normal(JSON.parse(trimmed) as Json), undefined, 2))];
  return trimmed.split("\n").flatMap((line) => {
    if (/^[0-9a-f]{12}: (Pulling fs layer|Verifying Checksum|Download complete|Pull complete|Already exists)$/.test(line)) return [];
    const json = /^[[{]/.test(line) ? JSON.stringify(normal(JSON.parse(line) as Json)) : line;
    return [texts(json)];
  });
}

const SETS = new Set(["Labels", "Mounts", "Networks", "com.docker.compose.depends_on"]);
const UNORDERED = new Set(["Mounts", "Env", "Binds", "Ulimits"]);
const FOREIGN = new Set([
  "ExecIDs",
  "FailingStreak",
  "GraphDriver",
  "Pid",
  "Log",
  "DNSNames",
  "GwPriority",
  "Size",
  "Created",
  "CreatedAt",
  "StartedAt",
  "FinishedAt",
]);

/** `FinishedAt` of what never ended is the same everywhere. The stand-in knows at once what takes the real one an interval. */
function normal(value: Json, key = ""): Json {
  if (key === "Health" && value === "starting") return "healthy";
  if (key === "IPPrefixLen" && value !== 0) return "<prefix>";
  if (FOREIGN.has(key) && value !== "0001-01-01T00:00:00Z") return `<${key}>`;
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item));
    return UNORDERED.has(key) ? items.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) : items;
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, normal(item, name)]));
  }
  if (typeof value === "string" && SETS.has(key)) return value.split(",").toSorted().join(",");
  return value;
}

function sortKey(item: Json): string {
  const { Destination, Target, Name } = typeof item === "object" && item !== null && !Array.isArray(item) ? item : {};
  return JSON.stringify(Destination ?? Target ?? Name ?? item);
}

function texts(text: string): string {
  return text
    .replace(/^yaml: .*(\n.*)*$/, "yaml: <error>")
    .replace(/^time="[^"]*" /, "time=<time> ")
    .replace(/([0-9a-f]{64}|sha256:[0-9a-f]{64})/g, "<id>")
    .replace(/(?<=["/ ~>]|^)[0-9a-f]{12}(?=["… _]|$)/gm, "<short id>")
    .replace(/[0-9a-f]{14}…/g, "<short id>…")
    .replace(/\b(172|10|192)\.\d+\.\d+\.\d+\b/g, "<address>")
    .replace(/02:42(:[0-9a-f]{2}){4}/g, "<mac>")
    .replace(/(Less than a second|About a minute|\d+ (second|minute)s?)( ago)?/g, "<while>")
    .replace(/ {2,}(?=\S)/g, "  ")
    .replace("(health: starting)", "(healthy)")
    .trimEnd();
}
