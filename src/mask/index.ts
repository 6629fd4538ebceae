import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";
import { editDistance } from "../thai/edit-distance.js";
import { squash } from "../thai/loose.js";
import { maskDocument } from "./document.js";
import { documentNames } from "./document-names.js";
import { finderOf } from "./known.js";
import { addPathNames, maskPathBy } from "./path.js";
import type { PlacedName } from "./placed-name.js";
import { nameKey, Pseudonyms } from "./pseudonyms.js";
import { maskReport } from "./report.js";

export { maskPath } from "./path.js";
export { ANYBODY, withoutPseudonyms } from "./pseudonyms.js";

/** Part of a document's cache key: raised whenever something else is masked. */
export const MASK_VERSION = "1";

/** The rule whose findings say which names are one person's. */
const SAME_PERSON = "person-name-conflict";

const SHORTEST_SLIPPED = 9;
const MOST_COMPARED = 50;

/**
 * Puts pseudonyms for the names of people, and marks for their numbers and addresses, into a document and its record.
 * `path` is the source's path as given; the record's own is to be masked already. Every range of a raw text in the
 * result holds for the masked raw text. Fingerprints and the text sketch stay: they are the caller's to make anew.
 */
export function mask(document: Document, report: Report, path: string): { document: Document; report: Report } {
  const names = documentNames(document);
  const pseudonyms = new Pseudonyms([...spellingsOf(report), ...unjudgedSlips(names, report)]);
  addPathNames(pseudonyms, path);
  for (const { given, family } of names) pseudonyms.add(given, family);
  for (const { given, family } of report.mentions.people) pseudonyms.add(given, family === "" ? null : family);
  const finder = finderOf(pseudonyms);
  const masked = maskDocument(document, names, pseudonyms, finder);
  const record = maskReport(report, document, masked, pseudonyms, finder);
  const source = { ...record.source, path: maskPathBy(report.source.path, finder) };
  return { document: masked.document, report: { ...record, source } };
}

/** Pairs of names that a finding takes for one person's. */
function spellingsOf(report: Report): [string, string][] {
  return report.findings.flatMap((finding) => {
    if (finding.rule !== SAME_PERSON) return [];
    const people = finding.contributors.flatMap(({ raw }) => report.mentions.people.filter((one) => one.raw === raw));
    const names = [...new Set(people.map(({ given, family }) => nameKey(given, family)))];
    return names.slice(1).map((name): [string, string] => [names[0] ?? name, name]);
  });
}

/** Pairs of names that differ by one letter where the rules had no say: one of the two is not among the mentions. */
function unjudgedSlips(names: readonly PlacedName[], report: Report): [string, string][] {
  const judged = new Set(report.mentions.people.map(({ given, family }) => nameKey(given, family)));
  const whole = new Map<string, { given: string; family: string }>();
  for (const { given, family } of names) {
    if (family !== null && !whole.has(nameKey(given, family))) whole.set(nameKey(given, family), { given, family });
  }
  const byPart = new Map<string, string[]>();
  const pairs: [string, string][] = [];
  for (const [key, { given, family }] of whole) {
    for (const part of [`given ${squash(given)}`, `family ${squash(family)}`]) {
      const holders = byPart.get(part) ?? [];
      byPart.set(part, [...holders.slice(1 - MOST_COMPARED), key]);
      for (const other of holders) {
        if (judged.has(key) && judged.has(other)) continue;
        if (key.length >= SHORTEST_SLIPPED && editDistance(other, key, 1) === 1) pairs.push([other, key]);
      }
    }
  }
  return pairs;
}
