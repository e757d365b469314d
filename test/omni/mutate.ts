/** Ways in which a person, or a merge that went wrong, spoils a text file; must not know what the file means. */

/** Whole numbers from 0 up to `below`, the same for one seed. */
export type Dice = (below: number) => number;

/** A generator of its own for each seed (mulberry32), so that a failure is one number to repeat. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const VALUES = [
  "",
  "null",
  "~",
  "true",
  "-1",
  "0",
  "1e309",
  "0x1F",
  ".inf",
  "99999999999999999999",
  "v1.99.0",
  "1.13",
  "..",
  "../../etc/passwd",
  "/etc/passwd",
  "*a",
  "&a x",
  "&a [*a]",
  "!!binary aGk=",
  "!!set {a}",
  "{{ x }}",
  "${X}",
  "[]",
  "{}",
  "[[[[]]]]",
  "{a: {b: {c: {}}}}",
  "|",
  ">-",
  "'",
  '"',
  "# x",
  "---",
  "...",
  "\u0000",
  "\u202e",
  "é",
  "🙂",
  "__proto__",
  "constructor",
  "<<: *a",
  "a".repeat(300),
];

/** One to four of the ways, one after the other. */
export function mutated(text: string, roll: Dice): string {
  let lines = text.split("\n");
  for (let left = 1 + roll(1 + roll(4)); left > 0; left--) lines = spoilt(lines, roll);
  return lines.join("\n");
}

function spoilt(lines: readonly string[], roll: Dice): string[] {
  const at = roll(lines.length);
  const [before, line, after] = [lines.slice(0, at), lines[at] ?? "", lines.slice(at + 1)];
  const value = VALUES[roll(VALUES.length)] ?? "";
  switch (roll(15)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [...before, line, line, ...after];
    case 2:
      return [...before, `${" ".repeat(1 + roll(3))}${line}`, ...after];
    case 3:
      return [...before, line.replace(/^ {1,2}/, ""), ...after];
    case 4:
    case 5:
      return [...before, line.replace(/:.*$/, `: ${value}`), ...after];
    case 6:
      return [...before, line.replace(/\w+:/, (key) => `${key.slice(0, -1)}x:`), ...after];
    case 7:
      return [...before, line.replace(/\w+:/, `${value}:`), ...after];
    case 8:
      return [...before, line.slice(0, roll(line.length + 1)), ...after];
    case 9:
      return lines.slice(0, at);
    case 10: {
      const other = roll(lines.length);
      return lines.map((one, index) => (index === at ? (lines[other] ?? "") : index === other ? line : one));
    }
    case 11:
      return [...before, value, line, ...after];
    case 12: {
      // A whole document of the file.
      const documents = lines.join("\n").split(/^---$/m);
      return documents.toSpliced(roll(documents.length), 1).join("---").split("\n");
    }
    default:
      return [...before, line.replace(/\d+/, String(roll(40))), ...after];
  }
}
