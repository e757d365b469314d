/**
 * The docker stand-in in this process, with a client that a PATH finds: an apply asks `docker` some fifty times, and
 * starting Node for each would be most of its time. Must not differ from the installed one (install.ts) otherwise.
 */
import { writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { FOLDER_VARIABLE, labDocker } from "./index.ts";

/** Fields are a length of four bytes and that many bytes: folder, standard input, number of arguments, those, variables. */
const client = (socket: string): string => String.raw`#!/usr/bin/env perl
use strict;
use Socket;
use Cwd ();
my $to;
socket($to, AF_UNIX, SOCK_STREAM, 0) && connect($to, sockaddr_un('${socket}')) or die "no stand-in: $!";
my $input = do { local $/; <STDIN> };
my $asked = pack("(N/a*)*", Cwd::getcwd(), $input // "", scalar(@ARGV), @ARGV, map { "$_=$ENV{$_}" } keys %ENV);
print $to pack("N/a*", $asked);
$to->flush;
while (read($to, my $head, 5) == 5) {
  my ($kind, $length) = unpack("aN", $head);
  exit $length if $kind eq "x";
  read($to, my $text, $length) if $length;
  if ($kind eq "o") { print STDOUT $text; STDOUT->flush } else { print STDERR $text }
}
exit 70;
`;

/** What stands between a command and its being carried out: gives its exit code. */
export type Around = (argv: readonly string[], carryOut: () => Promise<number>) => Promise<number>;

/** Writes `docker` into `folder` and answers it until disposed of. Needs Perl. */
export async function openResidentDocker(
  folder: string,
  engine: string,
  around: Around = (_, carryOut) => carryOut(),
): Promise<AsyncDisposable> {
  const socket = join(folder, "docker.sock");
  const server = createServer({ allowHalfOpen: true }, (connection) => void answer(connection, engine, around));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  await writeFile(join(folder, "docker"), client(socket), { mode: 0o755 });
  return { [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function answer(connection: Socket, engine: string, around: Around): Promise<void> {
  // A step that was killed takes its children with it; there is nobody left to answer.
  connection.on("error", () => undefined);
  const [cwd = "", input = "", count = "0", ...rest] = fieldsOf(await whole(connection));
  const argv = rest.slice(0, Number(count));
  const variables = rest
    .slice(argv.length)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
  const out = (kind: string) => ({ write: (text: string) => connection.write(frame(kind, text)) });
  const env = { ...Object.fromEntries(variables), [FOLDER_VARIABLE]: engine };
  const stdin = (async function* () {
    yield input;
  })();
  const code = await around(argv, () => labDocker(argv, { env, cwd, stdin, stdout: out("o"), stderr: out("e") }));
  const end = Buffer.from("x0000");
  end.writeUInt32BE(code, 1);
  connection.end(end);
}

/** The request after its own length. */
async function whole(connection: Socket): Promise<Buffer> {
  let read = Buffer.alloc(0);
  return new Promise((resolve) => {
    connection.on("data", (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      if (read.length >= 4 && read.length >= 4 + read.readUInt32BE(0)) resolve(read.subarray(4));
    });
  });
}

function fieldsOf(request: Buffer): string[] {
  const fields: string[] = [];
  for (let at = 0; at + 4 <= request.length;) {
    const length = request.readUInt32BE(at);
    fields.push(request.toString("utf8", at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

function frame(kind: string, text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.from(`${kind}0000`);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}
