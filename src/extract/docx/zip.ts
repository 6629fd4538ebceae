import { crc32, inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_ENTRIES = 10_000;

/** One file in a package as its directory describes it. */
export interface ZipEntry {
  name: string;
  /** Bytes after inflating, as the directory claims. */
  size: number;
  encrypted: boolean;
  read(maxBytes: number): Uint8Array;
}

/** Thrown where a package cannot be read or a part is larger than allowed. */
export class ZipRefused extends Error {
  readonly reason: "damaged" | "too-large";
  constructor(reason: ZipRefused["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The directory of a ZIP package. Nothing is inflated before `read`, and `read` never makes more than it may. */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ZipRefused("too-large", "too many files");
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipRefused("damaged", "directory is damaged");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const checksum = view.getUint32(at + 16, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const read = (maxBytes: number) => inflate(bytes, view, { start, packed, size, method, checksum }, maxBytes);
    entries.set(name, { name, size, encrypted: (flags & 1) === 1, read });
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new ZipRefused("damaged", "no directory");
}

function inflate(
  bytes: Uint8Array,
  view: DataView,
  entry: { start: number; packed: number; size: number; method: number; checksum: number },
  maxBytes: number,
): Uint8Array {
  if (entry.size > maxBytes) throw new ZipRefused("too-large", "part is too large");
  if (entry.start + 30 > bytes.length || view.getUint32(entry.start, true) !== LOCAL_HEADER)
    throw new ZipRefused("damaged", "part is missing");
  const data = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const packed = bytes.subarray(data, data + entry.packed);
  if (packed.length < entry.packed) throw new ZipRefused("damaged", "part ends early");
  if (entry.method !== 0 && entry.method !== 8) throw new ZipRefused("damaged", "unknown packing");
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new ZipRefused(tooLarge ? "too-large" : "damaged", "part cannot be inflated");
  }
  if (content.length > maxBytes) throw new ZipRefused("too-large", "part is too large");
  if (crc32(content) !== entry.checksum) throw new ZipRefused("damaged", "part fails its checksum");
  return content;
}
