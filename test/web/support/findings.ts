import { createHash } from "node:crypto";
import type { Finding } from "../../../src/model/finding.js";
import { type Evidence, NOWHERE } from "../../../src/model/place.js";
import type { Crop, ReviewPlace } from "../../../src/model/review.js";

/** A crop of 200 × 60 pixels in one colour, as a picture that every browser shows. */
export function cropOf(colour: string): Crop {
  return { source: PICTURES[colour] ?? "", width: 200, height: 60, mark: [120, 20, 170, 40] };
}

/** PNG pictures of 1 × 1 pixel; the page stretches them to the crop's size. */
const PICTURES: Record<string, string> = {
  red: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGO4M20aAARaAgmUVhExAAAAAElFTkSuQmCC",
  blue: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOYtuoOAAP2Ah2P5cQdAAAAAElFTkSuQmCC",
};

export const cell = (table: number, row: number, column: number, text: string): Evidence => ({
  ...NOWHERE,
  page: 1,
  block: row * 5 + column,
  table,
  row,
  column,
  span: [0, text.length],
  box: [100, 200, 140, 214],
  text,
});

export const words = (block: number, start: number, text: string): Evidence => ({
  ...NOWHERE,
  block,
  span: [start, start + text.length],
  text,
});

/** A finding with what every finding has; the fingerprint follows from its rule and its report. */
export function finding(report: string, rule: string, given: Partial<Finding>): Finding {
  return {
    rule,
    ruleVersion: "1.0.0",
    severity: "error",
    messageId: "one",
    message: { th: `ข้อตรวจพบของกฎ ${rule}`, en: `Finding of ${rule}` },
    fiscalYear: 2567,
    indicator: null,
    item: null,
    measure: null,
    expected: null,
    actual: null,
    difference: null,
    contributors: [],
    missingContributors: [],
    candidates: [],
    cause: "report",
    fingerprint: fingerprintOf(report, rule),
    group: null,
    accepted: false,
    evidence: [NOWHERE],
    ...given,
  };
}

export function fingerprintOf(report: string, rule: string): string {
  return createHash("sha256").update(`${report} ${rule}`).digest("hex").slice(0, 16);
}

/** A place of the page with nothing beside its text. */
export function place(evidence: Evidence, given: Partial<ReviewPlace>): ReviewPlace {
  const text = evidence.text ?? "";
  return {
    evidence,
    text,
    mark: evidence.text === null ? null : [0, text.length],
    raw: given.text ?? text,
    rawMark: null,
    row: null,
    crop: null,
    readings: [],
    ...given,
  };
}
