/**
 * An image that needs no registry: a tar with one program that waits to be stopped, for `docker import`.
 * Must not hold anything else: a container of it can do nothing.
 */

/** Processors that the program is written for, as `docker version` calls them. */
export type Processor = "amd64" | "arm64";

/** The program's path in the image. */
export const PROGRAM = "/wait";

/**
 * Machine code: block SIGTERM and SIGINT, wait for one of them, exit with 0. Without that a container, whose first
 * process ignores what it does not handle, would take ten seconds to stop.
 */
const WAIT: Readonly<Record<Processor, readonly number[]>> = {
  amd64: [
    [0x68, 0x02, 0x40, 0x00, 0x00], // push 0x4002, the set of both signals
    [0x31, 0xff, 0x48, 0x89, 0xe6, 0x31, 0xd2, 0x6a, 0x08, 0x41, 0x5a], // rdi 0 (block), rsi the set, rdx 0, r10 8
    [0x6a, 0x0e, 0x58, 0x0f, 0x05], // rt_sigprocmask
    [0x48, 0x89, 0xe7, 0x31, 0xf6, 0x31, 0xd2], // rdi the set, rsi 0, rdx 0 (for ever)
    [0xb8, 0x80, 0x00, 0x00, 0x00, 0x0f, 0x05], // rt_sigtimedwait
    [0x31, 0xff, 0xb8, 0x3c, 0x00, 0x00, 0x00, 0x0f, 0x05], // exit(0)
  ].flat(),
  arm64: [
    [0xd2880049, 0xf81f0fe9], // the set of both signals onto the stack
    [0xd2800000, 0x910003e1, 0xd2800002, 0xd2800103, 0xd28010e8, 0xd4000001], // rt_sigprocmask(block, set, 0, 8)
    [0x910003e0, 0xd2800001, 0xd2800002, 0xd2801128, 0xd4000001], // rt_sigtimedwait(set, 0, 0, 8)
    [0xd2800000, 0xd2800ba8, 0xd4000001], // exit(0)
  ]
    .flat()
    .flatMap((word) => [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24]),
};

/** `e_machine` of an ELF file: EM_X86_64, EM_AARCH64. */
const MACHINE: Readonly<Record<Processor, number>> = { amd64: 62, arm64: 183 };

const HEADER = 64;
const SEGMENT = 56;
const BASE = 0x400000;

/** Whether there is a program for what `docker version` says. */
export function isProcessor(name: string): name is Processor {
  return Object.hasOwn(WAIT, name);
}

/** A static program for Linux: an ELF header, one segment that may be read and run, the code (elf(5)). */
export function waitingProgram(processor: Processor): Buffer {
  const code = Buffer.from(WAIT[processor]);
  const file = Buffer.alloc(HEADER + SEGMENT);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(file);
  file.writeUInt16LE(2, 16); // an executable
  file.writeUInt16LE(MACHINE[processor], 18);
  file.writeUInt32LE(1, 20);
  file.writeBigUInt64LE(BigInt(BASE + HEADER + SEGMENT), 24); // where it begins
  file.writeBigUInt64LE(BigInt(HEADER), 32); // where the segments are told
  file.writeUInt16LE(HEADER, 52);
  file.writeUInt16LE(SEGMENT, 54);
  file.writeUInt16LE(1, 56);
  const size = BigInt(HEADER + SEGMENT + code.length);
  file.writeUInt32LE(1, HEADER); // to be loaded
  file.writeUInt32LE(5, HEADER + 4); // readable, executable
  file.writeBigUInt64LE(BigInt(BASE), HEADER + 16);
  file.writeBigUInt64LE(BigInt(BASE), HEADER + 24);
  file.writeBigUInt64LE(size, HEADER + 32);
  file.writeBigUInt64LE(size, HEADER + 40);
  file.writeBigUInt64LE(0x1000n, HEADER + 48);
  return Buffer.concat([file, code]);
}

/** The tar of an image; `version` makes it differ from others. */
export function imageTar(processor: Processor, version: string): Buffer {
  const end = Buffer.alloc(1024);
  return Buffer.concat([
    entry(PROGRAM.slice(1), 0o755, waitingProgram(processor)),
    entry("version", 0o644, Buffer.from(`${version}\n`)),
    end,
  ]);
}

/** One file in the ustar format; its time is the epoch. */
function entry(name: string, mode: number, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  const octal = (value: number, at: number, length: number): void => void header.write(value.toString(8).padStart(length - 1, "0"), at);
  header.write(name, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(0, 136, 12);
  header.write("        0", 148); // the sum counts its own field as spaces; then the type: a file
  header.write("ustar\u000000", 257);
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
