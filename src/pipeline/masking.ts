import { posix } from "node:path";
import { fingerprintKey, fingerprintOf } from "../check/fingerprint.js";
import type { CheckSettings } from "../check/index.js";
import { ANYBODY, mask, withoutPseudonyms } from "../mask/index.js";
import type { Document } from "../model/document.js";
import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
import { textSketch } from "../parse/text-sketch.js";
import type { InputFile } from "./input-file.js";
import { validated } from "./record.js";
import type { Judged } from "./stages.js";

/**
 * Masks what a worker is about to write. Hashes that a guessed name could be tried on are made anew from the masked
 * texts: fingerprints of findings about people, and the sketch of the text. A path in which only the document's own
 * names show a person carries the input's `pathMark`, since two files may then be named alike.
 */
export function maskRecord(read: Judged, input: InputFile, settings: CheckSettings): Judged {
  const { document, report } = mask(read.document, read.report, input.unmaskedPath ?? input.path);
  const path = report.source.path === input.path ? input.path : marked(report.source.path, input.pathMark ?? "");
  const findings = withFingerprints(read.report.findings, report, new Set(settings.baseline ?? []));
  const source = { ...report.source, path };
  return { document, report: validated({ ...report, source, findings, textSketch: sketchOf(document, report) }) };
}

/** Copies of one text must sketch alike, in whatever order their people were met. */
function sketchOf(document: Document, { mentions }: Report): number[] {
  const blocks = document.blocks.map((block) => ({ ...block, text: withoutPseudonyms(block.text) }));
  const people = mentions.people.map((person) => ({
    ...person,
    value: person.value && withoutPseudonyms(person.value),
    given: ANYBODY,
    family: ANYBODY,
  }));
  return textSketch({ ...document, blocks }, { ...mentions, people });
}

function withFingerprints(was: readonly Finding[], report: Report, accepted: ReadonlySet<string>): Finding[] {
  const seen = new Map<string, number>();
  const renewed = new Map<string, string>();
  const findings = report.findings.map((finding, index) => {
    const before = was[index];
    if (!before || JSON.stringify(before) === JSON.stringify(finding)) return finding;
    const { rule, fiscalYear, indicator, item, measure, contributors, evidence } = finding;
    const raws = contributors.length > 0 ? contributors.map(({ raw }) => raw) : evidence.map(({ text }) => text ?? "");
    const parts = {
      rule,
      agency: report.agency.name?.value ?? null,
      fiscalYear,
      subject: indicator ?? item ?? measure,
      compared: raws.map((raw) => ({ value: null, raw, confidence: "low" as const, evidence: [] })),
      ordinal: 0,
    };
    const alike = fingerprintKey(parts);
    const ordinal = seen.get(alike) ?? 0;
    seen.set(alike, ordinal + 1);
    const fingerprint = fingerprintOf({ ...parts, ordinal });
    renewed.set(finding.fingerprint, fingerprint);
    return { ...finding, fingerprint, accepted: finding.accepted || accepted.has(fingerprint) };
  });
  return findings.map((finding) => ({ ...finding, group: renewed.get(finding.group ?? "") ?? finding.group }));
}

function marked(path: string, mark: string): string {
  const extension = posix.extname(path);
  return `${path.slice(0, path.length - extension.length)}${mark}${extension}`;
}
