import { createHash } from "node:crypto";

const LIMIT_BYTES = 100;

/**
 * The file name, without extension, of a record: the path with all but ASCII letters, digits, `.`, `-` and Thai
 * as `_`, cut to 100 bytes between characters, then `-` and eight hex digits of the path's SHA-256.
 */
export function recordName(path: string): string {
  const plain = path.replace(/[^A-Za-z0-9.\-\u0E00-\u0E7F]/gu, "_");
  const hash = createHash("sha256").update(path, "utf8").digest("hex").slice(0, 8);
  return `${cutToBytes(plain, LIMIT_BYTES)}-${hash}`;
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character, "utf8");
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The order of records in every file: by the UTF-8 bytes of their paths. */
export function comparePaths(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}
