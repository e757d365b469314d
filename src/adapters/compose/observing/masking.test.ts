/** How a client asks about hidden values and puts the answers in their places. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RemoteError } from "../../../core/errors.ts";
import { scriptedHost } from "../../../../test/scripted-host.ts";
import { observingHost } from "./host.ts";
import { LINES, linesOf, maskedConfig } from "./masked-config.ts";
import { expandCall, literal, readExpanded, readFiles } from "./requests.ts";
import { blanks } from "./blanks.ts";
import { encodedWords } from "../hosts/words.ts";

/** Any letter, halves of letters too. fast-check's own units for that take seconds to set up. */
const letter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const wholeLetter = letter.filter((one) => !/\p{Cs}/u.test(one));

const nothing = { folder: "/opt/x", env: [], files: [], names: [], texts: [], lists: [], commands: [] };

describe("encodedWords", () => {
  it("gives letters that no shell minds, and the words back", () => {
    const decoded = (word: string): string => (word === "%" ? "" : decodeURIComponent(word));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: wholeLetter })), (words) => {
        const encoded = encodedWords(words);
        expect(encoded.every((word) => /^[A-Za-z0-9%._-]+$/.test(word))).toBe(true);
        expect(encoded.map(decoded)).toEqual(words);
      }),
    );
  });
});

describe("expandCall", () => {
  it("names files by words and sends everything else by lines", () => {
    const { words, input } = expandCall({
      ...nothing,
      env: [{ host: ".env" }, { given: new TextEncoder().encode("A=1\n") }],
      files: ["a b.env"],
      names: ["X"],
      texts: ["${X}"],
      lists: [["a", "b"]],
      commands: ["c d"],
    });
    expect(words).toEqual(["expand", "/opt/x", "env=.env", "given=1", "file=a b.env"]);
    expect(input).toBe(`G 1 \\101\\075\\061\\012\nT "\${X}"\nL "a" "b"\nW "c d"\nN X\n`);
  });

  it("sends one line for each text, whatever is in it, in letters that JSON and YAML read alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const lines = expandCall({ ...nothing, texts: [literal(text)] }).input.split("\n");
        expect(lines).toHaveLength(2);
        expect(JSON.parse((lines[0] ?? "").slice(2))).toBe(literal(Buffer.from(text).toString()));
        expect(lines[0]).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff]/u);
      }),
    );
  });
});

describe("readExpanded", () => {
  const token = `hmac:${"a".repeat(64)}`;
  const request = { ...nothing, texts: ["x"], names: ["A", "B", "C"], files: ["one", "two"], commands: ["y"] };

  it("reads each kind of answer in the request's order", () => {
    const output = `env absent ${Buffer.from("no ne").toString("hex")}\nT ${token}\nW -\nN set ${token}\nN empty\nN unset\nF 1 X ${token}\n`;
    expect(readExpanded(request, output)).toEqual({
      absent: new Set(["no ne"]),
      texts: [token],
      lists: [],
      commands: [undefined],
      names: [{ is: "set", token }, { is: "empty" }, { is: "unset" }],
      files: [new Map(), new Map([["X", token]])],
    });
  });

  it("takes an answer that is shorter than the question for none", () => {
    expect(readExpanded(request, `T ${token}\n`)).toBeUndefined();
    expect(readFiles(["a", "b"], "absent\n")).toBeUndefined();
    expect(readFiles(["a"], "something else\n")).toBeUndefined();
  });
});

describe("blanks", () => {
  it("become templates of the variables that they stand for, anywhere in a text", () => {
    const hidden = blanks();
    const [one, two] = [hidden.for({ variable: "ONE" }), hidden.for({ variable: "TWO" })];
    expect(hidden.template(`a$$b-${one}/${two}${one}`)).toEqual({ template: "a$$b-${ONE}/${TWO}${ONE}" });
    expect(hidden.in({ [one.toUpperCase()]: [two] })).toEqual([{ variable: "ONE" }, { variable: "TWO" }]);
  });

  it("that stand for an env file's variable are its token as a whole, and nothing as a part", () => {
    const hidden = blanks();
    const text = hidden.for({ token: "hmac:x" });
    expect(hidden.template(text)).toEqual({ token: "hmac:x" });
    expect(hidden.template(`${text}!`)).toBeUndefined();
  });
});

describe("maskedConfig", () => {
  it("asks for every free text and puts the answers in, and leaves settings in the clear", () => {
    const hidden = blanks();
    const secret = hidden.for({ variable: "SECRET" });
    const config = {
      services: {
        web: {
          image: "app:1",
          command: ["run", "a", "b"],
          entrypoint: null,
          environment: { A: "x", B: secret, C: null },
          labels: { l: "1" },
          logging: { driver: "splunk", options: { token: secret } },
          healthcheck: { disable: true },
          ports: [{ target: 80 }],
        },
        [LINES]: { image: "x", environment: { "command.web": `run ${secret}` } },
      },
      volumes: { data: { driver_opts: { o: "pw" } } },
    };
    const { asked, tooDeep, fill } = maskedConfig(config, hidden);
    expect({ asked, tooDeep }).toEqual({
      asked: { texts: ["x", "${SECRET}", "1", "${SECRET}", "pw"], lists: [["NONE"]], commands: ["run ${SECRET}"] },
      tooDeep: [],
    });
    expect(fill({ texts: ["t0", "t1", "t2", "t3", "t4"], lists: ["l0"], commands: ["c0"] })).toEqual({
      services: {
        web: {
          image: "app:1",
          command: ["c0"],
          entrypoint: null,
          environment: { A: "t0", B: "t1", C: null },
          labels: { l: "t2" },
          logging: { driver: "splunk", options: { token: "t3" } },
          healthcheck: { test: ["l0"] },
          ports: [{ target: 80 }],
        },
      },
      volumes: { data: { driver_opts: { o: "t4" } } },
    });
  });

  it("renders whole only those command lines that a variable may split", () => {
    const services = { a: { command: "x ${Y}" }, b: { command: "x y" }, c: { command: ["${Y}"], entrypoint: "$Y" } };
    expect(linesOf({ services })).toEqual(
      new Map([
        ["command.a", "x ${Y}"],
        ["entrypoint.c", "$Y"],
      ]),
    );
  });
});

describe("observingHost", () => {
  const { host: local } = scriptedHost(() => ({}));
  const version = { code: 0, stdout: "omni-scale-observe 2\n27\n2\n", stderr: "" };
  const answering = (code: number, stderr: string) =>
    observingHost("nas", { run: async ([verb]) => (verb === "version" ? version : { code, stdout: "", stderr }) }, local);

  it("refuses whatever would change or read something, without asking the host", async () => {
    const host = observingHost("nas", { run: () => Promise.reject(new Error("asked")) }, local);
    const calls = [
      host.write("/x", new Uint8Array()),
      host.start("sh", []),
      host.scratch("x"),
      host.stat("/x"),
      host.read("/opt/x/.env"),
      host.run("sh", ["-c", "id"]),
    ];
    for (const call of calls) await expect(call).rejects.toThrow("the plan's key on nas only looks");
  });

  it("asks no script whose words and answers it does not know", async () => {
    const host = observingHost("nas", { run: async () => ({ ...version, stdout: "omni-scale-observe 99\n" }) }, local);
    await expect(host.masking?.()).rejects.toThrow(/is 99 and this is made for 2/);
  });

  it("says why the host refused, and that a host has no such script", async () => {
    const asked = async (code: number, stderr: string): Promise<unknown> =>
      (await answering(code, stderr).masking?.())?.files("/opt/x", ["a"]).catch((error: unknown) => error);
    expect(await asked(126, "omni-scale-observe: refused: no folder for projects\n")).toMatchObject({
      status: 126,
      message: expect.stringContaining("no folder for projects") as string,
    });
    expect(await asked(127, "sh: not found\n")).toMatchObject({ message: expect.stringContaining("no such script") as string });
    expect(await asked(1, "omni-scale-observe: docker does not answer\n")).toBeInstanceOf(RemoteError);
  });
});
