import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { crc32, inflateRawSync } from "node:zlib";
import type { ProblemCode } from "../model/source.js";
import type { InputOrigin } from "./input-file.js";
import { ZIP_LIMITS, type ZipEntry } from "./zip-directory.js";

/** The largest document that is read, in bytes. */
export const MAX_DOCUMENT_BYTES = 128 * 2 ** 20;

/** Below this size a high compression ratio is nothing to fear. */
const SMALL_ENTRY_BYTES = 1 << 20;
const STORED = 0;
const DEFLATED = 8;

/** The bytes of an input with their SHA-256 (hexadecimal), or why there are none. `size` in bytes. */
export interface InputBytes {
  bytes: Uint8Array | null;
  problem: ProblemCode | null;
  sha256: string;
  size: number;
}

/** Reads one input, bounded in size. Never throws: what cannot be read comes back as a problem. */
export async function readInput(origin: InputOrigin): Promise<InputBytes> {
  try {
    const handle = await open(origin.file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return origin.kind === "file" ? await readFile(handle) : await readEntry(handle, origin.entry);
    } finally {
      await handle.close();
    }
  } catch {
    return unread("unreadable-file", 0);
  }
}

async function readFile(handle: FileHandle): Promise<InputBytes> {
  const status = await handle.stat();
  if (!status.isFile()) return unread("unreadable-file", 0);
  if (status.size > MAX_DOCUMENT_BYTES) {
    const hash = createHash("sha256");
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk);
    return { ...unread("too-large", status.size), sha256: hash.digest("hex") };
  }
  return whole(await handle.readFile());
}

async function readEntry(handle: FileHandle, entry: ZipEntry): Promise<InputBytes> {
  if (entry.encrypted) return unread("encrypted", entry.size);
  const bomb = entry.size > SMALL_ENTRY_BYTES && entry.size > entry.compressedSize * ZIP_LIMITS.ratio;
  if (bomb || entry.size > MAX_DOCUMENT_BYTES || entry.compressedSize > MAX_DOCUMENT_BYTES) {
    return unread("too-large", entry.size);
  }
  const header = Buffer.alloc(30);
  await handle.read(header, 0, 30, entry.offset);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = Buffer.alloc(entry.compressedSize);
  const { bytesRead } = await handle.read(packed, 0, packed.length, start);
  if (header.readUInt32LE(0) !== 0x04034b50 || bytesRead !== packed.length) return unread("damaged", entry.size);
  const bytes = unpack(packed, entry);
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc) return unread("damaged", entry.size);
  return whole(bytes);
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return null;
  }
}

function whole(bytes: Uint8Array): InputBytes {
  return { bytes, problem: null, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}

function unread(problem: ProblemCode, size: number): InputBytes {
  return { bytes: null, problem, sha256: "", size };
}
