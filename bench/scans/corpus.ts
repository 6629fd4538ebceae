import { SCORE_LAYOUTS, type ScoreLayout } from "../../fixtures/generator/layout.js";
import { type Draft, draftReport } from "../../fixtures/generator/make-report.js";
import { type Random, randomOf } from "../../fixtures/generator/random.js";
import type { ScanGrade, ScanLook, Turn } from "../../fixtures/generator/render/scan.js";
import type { Typeface } from "../../fixtures/generator/render/typeface.js";

/** `report`: a whole report as an image PDF; `sheet`: its result alone as a picture file; `planted`: a sheet with one damaged digit. */
export type ScanKind = "report" | "sheet" | "planted";

/** What is scanned, and how. */
export interface ScanCase {
  name: string;
  kind: ScanKind;
  seed: string;
  typeface: string;
  numerals: "arabic" | "thai";
  scores: ScoreLayout;
  dpi: 200 | 300;
  grade: ScanGrade;
  look: ScanLook;
  turned: Turn;
}

/** Families that the digit reader's training never saw. */
export const TYPEFACES: readonly Typeface[] = [
  { family: "Garuda", text: 12, table: 11 },
  { family: "Norasi", text: 13, table: 12 },
  { family: "Niramit", text: 14, table: 13, package: "niramit" },
  { family: "Trirong", text: 12, table: 11, package: "trirong" },
];

const ORDER: readonly ScanKind[] = ["report", "planted", "sheet", "planted", "report", "sheet"];
/** Layouts that print the total and all ten indicators: one wrong digit shows. */
const BOUND: readonly ScoreLayout[] = [
  "plain",
  "ranked",
  "instrument-groups",
  "year-comparison",
  "wide-years",
  "transposed",
];
const COMBINATIONS = 8;

/** The cases of a corpus without end, each kind in turn with all resolutions, numerals and grades of damage. */
export function* casesOf(seed: string): Generator<ScanCase> {
  const counts: Record<ScanKind, number> = { report: 0, sheet: 0, planted: 0 };
  for (let index = 0; ; index += 1) {
    const kind = ORDER[index % ORDER.length] ?? "report";
    yield caseOf(seed, kind, counts[kind]);
    counts[kind] += 1;
  }
}

function caseOf(seed: string, kind: ScanKind, at: number): ScanCase {
  const own = `${seed}/${kind}-${at}`;
  const random = randomOf(own);
  const block = Math.floor(at / COMBINATIONS);
  const orders = randomOf(`${seed}/${kind}/block-${block}`).shuffle(Array.from({ length: COMBINATIONS }, (_, i) => i));
  const combination = orders[at % COMBINATIONS] ?? 0;
  const grade = (combination & 4) === 0 ? "light" : "heavy";
  const layouts = kind === "planted" ? BOUND : SCORE_LAYOUTS;
  const looks: readonly ScanLook[] =
    grade === "light" ? ["grey", "grey", "shadowed", "one-bit"] : ["grey", "shadowed", "one-bit"];
  const turns: readonly Turn[] = [0, 0, 0, 90, 180, 270];
  return {
    name: `${kind}-${String(at).padStart(3, "0")}`,
    kind,
    seed: own,
    typeface: random.pick(TYPEFACES).family,
    numerals: (combination & 2) === 0 ? "arabic" : "thai",
    scores: layouts[at % layouts.length] ?? "plain",
    dpi: (combination & 1) === 0 ? 300 : 200,
    grade,
    look: random.pick(looks),
    turned: kind === "planted" ? 0 : random.pick(turns),
  };
}

const ADVICE = "ข้อเสนอแนะเพื่อการพัฒนา";

/** The report of a case; of sheets only what stands before the advice. */
export function draftOf({ name, kind, seed, numerals, scores }: ScanCase): Draft {
  const random: Random = randomOf(`${seed}/wishes`);
  const isWhole = kind === "report";
  const draft = draftReport(name, {
    seed,
    format: "pdf-chromium",
    ...(isWhole ? {} : { kind: "analysis" as const }),
    layout: {
      scores,
      numerals,
      steps: random.pick(["numbered", "dashed", "plain-lines", "one-line"] as const),
      ...(isWhole ? {} : { measures: "none" as const }),
    },
  });
  if (isWhole) return draft;
  const { blocks } = draft.composed;
  const end = blocks.findIndex((block) => block.kind === "paragraph" && block.text === ADVICE);
  return { ...draft, composed: { ...draft.composed, blocks: end < 0 ? blocks : blocks.slice(0, end) } };
}
