import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { ProblemCode } from "../model/source.js";

/** An entry of a ZIP file as its central directory tells it. `offset` is where its local header lies. */
export interface ZipEntry {
  name: string;
  directory: boolean;
  link: boolean;
  encrypted: boolean;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  offset: number;
}

/** What a ZIP file may hold; beyond it, it is taken for a bomb. Sizes in bytes. */
export const ZIP_LIMITS = { entries: 10_000, directoryBytes: 32 << 20, totalBytes: 4 * 2 ** 30, ratio: 250 };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const UNIX = 3;
const LINK_MODE = 0o120000;
const FILE_TYPE = 0o170000;
const UNICODE_PATH = 0x7075;

/** A ZIP file that cannot or must not be opened; `code` is the problem of its record. */
export class ZipError extends Error {
  override name = "ZipError";
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/** Lists the entries of a ZIP file from its central directory alone; throws ZipError for a damaged or hostile one. */
export async function readZipDirectory(file: string): Promise<ZipEntry[]> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const end = await findEnd(handle, size);
    if (end.entries > ZIP_LIMITS.entries || end.size > ZIP_LIMITS.directoryBytes) throw new ZipError("too-large");
    const entries = parseEntries(await readAt(handle, end.offset, end.size, size), end.entries);
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > ZIP_LIMITS.totalBytes) throw new ZipError("too-large");
    if (overlap(entries, end.offset)) throw new ZipError("damaged");
    return entries;
  } finally {
    await handle.close();
  }
}

interface Directory {
  entries: number;
  size: number;
  offset: number;
}

async function findEnd(handle: FileHandle, fileSize: number): Promise<Directory> {
  const tailSize = Math.min(fileSize, END_SIZE + 0xffff + LOCATOR_SIZE);
  const tail = await readAt(handle, fileSize - tailSize, tailSize, fileSize);
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_SIZE + tail.readUInt16LE(at + 20) > tail.length) continue;
    const plain = {
      entries: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const wide = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
    if (!wide || at < LOCATOR_SIZE || tail.readUInt32LE(at - LOCATOR_SIZE) !== END_64_LOCATOR) return plain;
    const record = await readAt(handle, Number(tail.readBigUInt64LE(at - LOCATOR_SIZE + 8)), 56, fileSize);
    if (record.readUInt32LE(0) !== END_64) throw new ZipError("damaged");
    return {
      entries: Number(record.readBigUInt64LE(32)),
      size: Number(record.readBigUInt64LE(40)),
      offset: Number(record.readBigUInt64LE(48)),
    };
  }
  throw new ZipError("damaged");
}

function parseEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw new ZipError("damaged");
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) throw new ZipError("damaged");
    const flags = directory.readUInt16LE(at + 8);
    const extra = extraFields(directory.subarray(nameEnd, extraEnd));
    const name = decodeName(directory.subarray(at + 46, nameEnd), (flags & 0x800) !== 0, extra.get(UNICODE_PATH));
    const mode = directory.readUInt8(at + 5) === UNIX ? directory.readUInt32LE(at + 38) >>> 16 : 0;
    const wide = wideNumbers(extra.get(1));
    entries.push({
      name,
      directory: name.endsWith("/"),
      link: (mode & FILE_TYPE) === LINK_MODE,
      encrypted: (flags & 1) !== 0,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      size: wide(directory.readUInt32LE(at + 24)),
      compressedSize: wide(directory.readUInt32LE(at + 20)),
      offset: wide(directory.readUInt32LE(at + 42)),
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function extraFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2)));
  }
  return fields;
}

/** The ZIP64 field holds, in this order, only those of size, compressed size and offset that are 0xffffffff outside. */
function wideNumbers(field: Buffer | undefined): (value: number) => number {
  let at = 0;
  return (value) => {
    if (value !== 0xffffffff || field === undefined || at + 8 > field.length) return value;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
}

/** Old Windows programs in Thailand write names in Windows-874 and say nothing about it. */
function decodeName(bytes: Buffer, utf8: boolean, unicodePath: Buffer | undefined): string {
  if (unicodePath && unicodePath.length > 5 && unicodePath.readUInt32LE(1) === crc32(bytes)) {
    return unicodePath.subarray(5).toString("utf8");
  }
  const text = bytes.toString("utf8");
  return utf8 || !text.includes("\ufffd") ? text : new TextDecoder("windows-874").decode(bytes);
}

/** Entries that share bytes are how a small file unpacks into a huge one. */
function overlap(entries: ZipEntry[], directoryOffset: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]?.offset ?? directoryOffset;
    return entry.offset + 30 + entry.compressedSize > next;
  });
}

async function readAt(handle: FileHandle, offset: number, length: number, fileSize: number): Promise<Buffer> {
  if (!(offset >= 0 && length >= 0 && offset + length <= fileSize)) throw new ZipError("damaged");
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  if (bytesRead !== length) throw new ZipError("damaged");
  return buffer;
}
