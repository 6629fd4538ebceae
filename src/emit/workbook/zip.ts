import { createReadStream } from "node:fs";
import type { WholeFile } from "../files.js";
import type { PackedPart } from "./part.js";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day that a ZIP archive knows: no clock stands in the file. */
const FIRST_DAY = 0x0021;

/** Joins parts that are compressed already into one ZIP archive, in their order. */
export async function writeZip(file: WholeFile, parts: readonly PackedPart[]): Promise<void> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const facts = factsOf(part, name);
    const header = Buffer.concat([numbers([4, LOCAL_HEADER]), facts, name]);
    await file.write(header);
    for await (const chunk of createReadStream(part.spool) as AsyncIterable<Buffer>) await file.write(chunk);
    directory.push(
      numbers([4, DIRECTORY_ENTRY], [2, VERSION]),
      facts,
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += header.length + part.packedBytes;
  }
  const entries = Buffer.concat(directory);
  const count = parts.length;
  await file.write(entries);
  await file.write(
    numbers([4, DIRECTORY_END], [2, 0], [2, 0], [2, count], [2, count], [4, entries.length], [4, offset], [2, 0]),
  );
}

/** What the local header and the directory say alike of a part (APPNOTE.TXT, 4.3.7 and 4.3.12). */
function factsOf({ crc, packedBytes, bytes }: PackedPart, name: Buffer): Buffer {
  return numbers(
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, FIRST_DAY],
    [4, crc],
    [4, packedBytes],
    [4, bytes],
    [2, name.length],
    [2, 0],
  );
}

/** Little-endian numbers, each as [bytes, value]. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((total, [bytes]) => total + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
