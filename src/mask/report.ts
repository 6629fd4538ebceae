import type { Document } from "../model/document.js";
import type { Evidence } from "../model/place.js";
import type { Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import { type MaskedDocument, maskDifferences } from "./document.js";
import type { Finder } from "./known.js";
import { maskPath } from "./path.js";
import type { Pseudonyms } from "./pseudonyms.js";

/** Words of the program itself, which hold nothing of a report. */
const OWN_WORDS = new Set([
  "schemaVersion",
  "producer",
  "sha256",
  "mediaType",
  "encoding",
  "coverage",
  "fingerprint",
  "group",
  "rule",
  "ruleVersion",
  "messageId",
  "problems",
]);

/** Masks every string of a record, its evidence by place, all else by what it says. `was` is the document before. */
export function maskReport(
  report: Report,
  was: Document,
  masked: MaskedDocument,
  pseudonyms: Pseudonyms,
  finder: Finder,
): Report {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return finder.masked(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    if (isEvidence(value)) return maskEvidence(value, was, masked, finder);
    const entries = Object.entries(value).map(([key, part]) => [key, OWN_WORDS.has(key) ? part : walk(part)]);
    const copy: Record<string, unknown> = Object.fromEntries(entries);
    if (isReadValue(value) && isReadValue(copy)) mendReadValue(value, copy);
    if (isPerson(value)) Object.assign(copy, personParts(value, pseudonyms));
    return copy;
  };
  const source = {
    ...report.source,
    readerDifferences: maskDifferences(report.source.readerDifferences, { ...masked, document: was }, finder),
  };
  return { ...(walk({ ...report, source: null }) as Report), source };
}

function maskEvidence(evidence: Evidence, was: Document, { moved }: MaskedDocument, finder: Finder): Evidence {
  const { block, span, text } = evidence;
  const source = evidence.source === undefined ? {} : { source: maskPath(evidence.source) };
  const place = block === null || evidence.source !== undefined ? undefined : moved.get(block);
  if (!place || span === null) return { ...evidence, ...source, text: text === null ? null : finder.masked(text) };
  const raw = was.blocks[block ?? 0]?.readings[0]?.raw ?? "";
  const now = place.span(span);
  const told = text === raw.slice(...span) ? (place.block.readings[0]?.raw ?? "").slice(...now) : null;
  return { ...evidence, ...source, span: now, text: told ?? (text === null ? null : finder.masked(text)) };
}

interface ReadParts {
  value: unknown;
  raw: string;
  evidence: Evidence[];
}

/** Where a value is what its evidence says, it is masked as the evidence was, be it a lone family name. */
function mendReadValue(was: ReadParts, now: ReadParts): void {
  for (const joint of ["\n", ""]) {
    const printed = was.evidence.map(({ text }) => text ?? "").join(joint);
    if (printed !== was.raw) continue;
    const raw = now.evidence.map(({ text }) => text ?? "").join(joint);
    if (raw === was.raw) return;
    now.raw = raw;
    const same = typeof was.value === "string" && squash(was.value) === squash(was.raw);
    if (same && squash(String(now.value)) !== squash(raw)) now.value = raw.replace(/\s+/g, " ").trim();
    return;
  }
}

interface PersonParts {
  title: string | null;
  given: string;
  family: string;
}

function personParts({ title, given, family }: PersonParts, pseudonyms: Pseudonyms): PersonParts & { value: string } {
  const pseudonym = pseudonyms.of(given, family === "" ? null : family);
  const value = [title, pseudonym.given, pseudonym.family].filter((part) => part).join(" ");
  return { value, title, given: pseudonym.given, family: pseudonym.family };
}

function isEvidence(value: object): value is Evidence {
  return "block" in value && "span" in value && "text" in value && "page" in value;
}

function isReadValue(value: object): value is ReadParts {
  return "value" in value && "raw" in value && "evidence" in value && Array.isArray(value.evidence);
}

function isPerson(value: object): value is PersonParts {
  return "given" in value && "family" in value && "title" in value;
}
