import { addErrors, CHARACTER_KINDS, type CharacterErrors, errorRate, noErrors } from "./characters.js";
import type { FalseFinding, PlantedOutcome } from "./findings.js";
import type { NativeComparison } from "./native.js";
import type { FileOutcome } from "./outcome.js";
import type { RunResult } from "./run-program.js";
import type { ScoreOutcome } from "./scores.js";

/** Numbers printed in cells. */
export interface NumberTally {
  numbers: number;
  right: number;
  high: number;
  highRight: number;
}

export interface Share {
  exact: number;
  of: number;
}

/** Figures of a group of files. */
export interface ScanTally {
  files: number;
  pages: number;
  digits: Share;
  /** Digits of those scores that the record holds, read or marked. */
  digitsFound: Share;
  scores: Share;
  high: number;
  wrongHigh: number;
  /** Scores without a value, or with one of grade low. */
  doubtful: number;
  tables: Share;
  rows: Share;
  cells: CharacterErrors;
  cellErrorRate: number;
}

/** What the benchmark writes. */
export interface ScanSummary {
  date: string;
  seed: string;
  build: string;
  all: ScanTally;
  groups: Record<string, Record<string, ScanTally>>;
  numbers: Record<string, NumberTally>;
  wrongHigh: ScoreOutcome[];
  wrongBelow: ScoreOutcome[];
  falseFindings: FalseFinding[];
  planted: PlantedOutcome[];
  secondsPerPage: { processor: number; wall: number };
  peakMemoryBytes: number;
  comparison: NativeComparison | null;
  worst: {
    file: string;
    about: string;
    cellErrorRate: number;
    cells: { printed: string; read: string }[];
    misses: string[];
  }[];
}

const WORST = 15;

export function summaryOf(parts: {
  seed: string;
  build: string;
  outcomes: readonly FileOutcome[];
  runs: readonly RunResult[];
  comparison: NativeComparison | null;
}): ScanSummary {
  const { outcomes, runs } = parts;
  const scores = outcomes.flatMap((outcome) => outcome.scores);
  const wrong = scores.filter(({ state }) => state === "wrong");
  const pages = outcomes.reduce((sum, { truth }) => sum + truth.pages, 0);
  const by = (key: (outcome: FileOutcome) => string): Record<string, ScanTally> => {
    const names = [...new Set(outcomes.map(key))].sort();
    return Object.fromEntries(
      names.map((name) => [name, tallyOf(outcomes.filter((outcome) => key(outcome) === name))] as const),
    );
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    seed: parts.seed,
    build: parts.build,
    all: tallyOf(outcomes),
    groups: {
      "resolution and numerals": by(({ truth }) => `${truth.dpi} dpi, ${truth.numerals}`),
      damage: by(({ truth }) => `${truth.grade}, ${truth.look}`),
      typeface: by(({ truth }) => truth.typeface),
      "kind of file": by(({ truth }) => `${truth.kind}, ${truth.file.split(".").at(-1)}`),
      turn: by(({ truth }) => `${truth.turned}°`),
      "score layout": by(({ truth }) => truth.scores),
    },
    numbers: numberTallies(outcomes),
    wrongHigh: wrong.filter(({ confidence }) => confidence === "high"),
    wrongBelow: wrong.filter(({ confidence }) => confidence !== "high"),
    falseFindings: outcomes.flatMap((outcome) => outcome.falseFindings),
    planted: outcomes.flatMap(({ planted }) => planted ?? []),
    secondsPerPage: {
      processor: runs.reduce((sum, { processor }) => sum + processor, 0) / Math.max(1, pages),
      wall: runs.reduce((sum, { wall }) => sum + wall, 0) / Math.max(1, pages),
    },
    peakMemoryBytes: Math.max(0, ...runs.map(({ peakMemoryBytes }) => peakMemoryBytes)),
    comparison: parts.comparison,
    worst: [...outcomes]
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, WORST)
      .map(({ truth, cells, wrongCells, misses }) => ({
        file: truth.file,
        about: `${truth.scores}, ${truth.typeface}, ${truth.numerals}, ${truth.dpi} dpi, ${truth.grade}, ${truth.look}, ${truth.turned}°`,
        cellErrorRate: errorRate(cells),
        cells: wrongCells.slice(0, 8),
        misses: misses.map(({ field, want, got }) => `${field}: ${JSON.stringify(want)} → ${JSON.stringify(got)}`),
      })),
  };
}

function weight({ cells, misses, falseFindings, truth }: FileOutcome): number {
  return 20 * errorRate(cells) + misses.length / truth.pages + 2 * falseFindings.length;
}

function numberTallies(outcomes: readonly FileOutcome[]): Record<string, NumberTally> {
  const tally = (list: readonly FileOutcome[]): NumberTally => {
    const numbers = list.flatMap((outcome) => outcome.numbers);
    const right = numbers.filter(({ printed, read }) => printed === read);
    const highRight = right.filter(({ confidence }) => confidence === "high").length;
    const high = numbers.filter(({ confidence }) => confidence === "high").length;
    return { numbers: numbers.length, right: right.length, high, highRight };
  };
  const named = new Map<string, FileOutcome[]>([["all", [...outcomes]]]);
  for (const outcome of outcomes)
    for (const name of [`${outcome.truth.dpi} dpi`, `${outcome.truth.dpi} dpi, ${outcome.truth.numerals}`])
      named.set(name, [...(named.get(name) ?? []), outcome]);
  return Object.fromEntries([...named].sort().map(([name, list]) => [name, tally(list)]));
}

function tallyOf(outcomes: readonly FileOutcome[]): ScanTally {
  const scores = outcomes.flatMap((outcome) => outcome.scores);
  const found = scores.filter(({ state }) => state !== "absent");
  const digits = (list: readonly ScoreOutcome[]): Share => ({
    exact: list.reduce((sum, { digitsRight }) => sum + digitsRight, 0),
    of: list.reduce((sum, each) => sum + each.digits, 0),
  });
  const summed = (of: (outcome: FileOutcome) => Share): Share => ({
    exact: outcomes.reduce((sum, outcome) => sum + of(outcome).exact, 0),
    of: outcomes.reduce((sum, outcome) => sum + of(outcome).of, 0),
  });
  const cells = noErrors();
  for (const outcome of outcomes) addErrors(cells, outcome.cells);
  const high = scores.filter(({ confidence, value }) => confidence === "high" && value !== null);
  return {
    files: outcomes.length,
    pages: outcomes.reduce((sum, { truth }) => sum + truth.pages, 0),
    digits: digits(scores),
    digitsFound: digits(found),
    scores: { exact: scores.filter(({ state }) => state === "right").length, of: scores.length },
    high: high.length,
    wrongHigh: high.filter(({ state }) => state === "wrong").length,
    doubtful: found.filter(({ value, confidence }) => value === null || confidence === "low").length,
    tables: summed(({ tables }) => tables),
    rows: summed(({ rows }) => rows),
    cells,
    cellErrorRate: errorRate(cells),
  };
}

/** Share of the printed characters of each kind that were not read as printed. */
export function missedByKind({ printed, missed }: CharacterErrors): [string, number, number][] {
  return CHARACTER_KINDS.map((kind) => [kind, printed[kind], missed[kind] / Math.max(1, printed[kind])]);
}
