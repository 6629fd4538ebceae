import { UsageError } from "../input-file.js";
import { DECISIONS } from "./messages.js";

const LONGEST = 100;
/** Names that stand for the program itself, or that other people's tools trip over. */
const RESERVED = new Set(["prongsai", "formula", "null", "undefined", "__proto__", "constructor", "prototype"]);
/** Controls, marks that turn the direction of writing, other invisible signs, halves of pairs, line separators. */
const UNUSABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** The name under which somebody decides, tidied; an empty, long or reserved name is a UsageError. */
export function reviewerName(given: string): string {
  if (UNUSABLE.test(given)) throw new UsageError(DECISIONS.reviewerSigns);
  const name = given.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") throw new UsageError(DECISIONS.reviewerEmpty);
  if (name.length > LONGEST) throw new UsageError(DECISIONS.reviewerLong(LONGEST));
  if (RESERVED.has(name.toLowerCase())) throw new UsageError(DECISIONS.reviewerReserved(name));
  return name;
}
