import { inflateSync } from "node:zlib";

/**
 * Unpacks a WOFF 1.0 font to the plain font inside (W3C, WOFF File Format 1.0, sections 3 to 5).
 * @throws RangeError where the bytes are no WOFF 1.0 font
 */
export function unpackWoff(bytes: Buffer): Buffer {
  if (bytes.toString("latin1", 0, 4) !== "wOFF") throw new RangeError("This is no WOFF 1.0 font.");
  const count = bytes.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  bytes.copy(header, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * 16, 10);
  const parts: Uint8Array[] = [header];
  let offset = header.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const start = bytes.readUInt32BE(entry + 4);
    const packed = bytes.readUInt32BE(entry + 8);
    const length = bytes.readUInt32BE(entry + 12);
    const stored = bytes.subarray(start, start + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    bytes.copy(header, 12 + 16 * index, entry, entry + 4);
    bytes.copy(header, 12 + 16 * index + 4, entry + 16, entry + 20);
    header.writeUInt32BE(offset, 12 + 16 * index + 8);
    header.writeUInt32BE(length, 12 + 16 * index + 12);
    const padding = (4 - (length % 4)) % 4;
    parts.push(table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}
