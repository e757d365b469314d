// What is left of a program's words in a report.
import { expect, it } from "vitest";
import { plain, say } from "../../core/words.ts";
import { markdown } from "../../report/escape.ts";
import { composeSaid } from "./quote.ts";
import { redactor } from "./redact.ts";

// As Engine 20.10 says it.
const TAKEN =
  "Error response from daemon: driver failed programming external connectivity on endpoint media-web-1 " +
  `(${"b5931a45cea5".padEnd(64, "0")}): Error starting userland proxy: listen tcp4 127.0.0.1:47830: bind: address already in use`;

it("keeps the reason, which comes last, when Compose says it behind an id in full", () => {
  const said = say`${composeSaid(TAKEN, redactor([]))}`;
  expect(markdown(said)).toContain("127.0.0.1:47830: bind: address already in use");
  expect(plain(said)).toContain("(b5931a45cea5)");
});

it("leaves no beginning of a secret that looks like an id", () => {
  const secret = "c0ffee".repeat(12).slice(0, 64);
  expect(composeSaid(`bad token ${secret}`, redactor([secret]))).toBe("bad token ***");
});
