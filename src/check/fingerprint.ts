import { createHash } from "node:crypto";
import type { ReadValue } from "../model/read-value.js";

/** What makes a finding itself: no page, no path, no wording. */
export interface FingerprintParts {
  rule: string;
  agency: string | null;
  fiscalYear: number | null;
  subject: number | string | null;
  compared: readonly ReadValue<unknown>[];
  /** Counts findings that are alike in all else, from 0 in document order. */
  ordinal: number;
}

/** The first 16 hexadecimal digits of sha256 over the parts as a JSON array. */
export function fingerprintOf(parts: FingerprintParts): string {
  return createHash("sha256").update(fingerprintKey(parts), "utf8").digest("hex").slice(0, 16);
}

/** The text that is hashed; without its ordinal it tells which findings are alike. */
export function fingerprintKey(parts: FingerprintParts): string {
  const raws = parts.compared.map((value) => value.raw).sort();
  return JSON.stringify([parts.rule, parts.agency, parts.fiscalYear, parts.subject, raws, parts.ordinal]);
}
