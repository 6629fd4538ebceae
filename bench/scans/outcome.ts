import { compareRecord, type Miss } from "../../fixtures/generator/compare.js";
import { cellBlocks, compareCells, type WrongCell } from "./cells.js";
import type { CharacterErrors } from "./characters.js";
import { type FalseFinding, falseFindings, type PlantedOutcome, plantedOutcome } from "./findings.js";
import type { ScanTruth } from "./make.js";
import { type NumberOutcome, numbersOf } from "./numbers.js";
import type { RunResult } from "./run-program.js";
import { type ScoreOutcome, scoresOf } from "./scores.js";

/** Everything that is measured of one scanned file. */
export interface FileOutcome {
  truth: Omit<ScanTruth, "expected" | "cells" | "paragraphs">;
  status: string;
  scores: ScoreOutcome[];
  tables: { exact: number; of: number };
  rows: { exact: number; of: number };
  cells: CharacterErrors;
  wrongCells: WrongCell[];
  /** Numbers printed in cells. */
  numbers: NumberOutcome[];
  falseFindings: FalseFinding[];
  planted: PlantedOutcome | null;
  misses: Miss[];
}

/** Measures one file. Rows and tables are those of `compareRecord`. */
export function outcomeOf(truth: ScanTruth, scans: RunResult, twins: RunResult): FileOutcome {
  const report = scans.reports.find(({ source }) => source.path === truth.file);
  const twin = twins.reports.find(({ source }) => source.path === `${truth.name}.docx`);
  const document = scans.documents.get(truth.file);
  if (!report || !document) throw new Error(`${truth.file} was not read`);
  const { tables, rows, misses } = compareRecord(truth.expected, report);
  const blocks = cellBlocks(document);
  const { errors, wrong, pairs } = compareCells(
    truth.cells,
    blocks.map(({ text }) => text),
  );
  const { expected: _expected, cells: _cells, paragraphs: _paragraphs, ...about } = truth;
  return {
    truth: about,
    status: report.status,
    scores: truth.planted ? [] : scoresOf(truth, report),
    tables: truth.planted ? { exact: 0, of: 0 } : tables,
    rows,
    cells: errors,
    wrongCells: wrong,
    numbers: truth.planted ? [] : numbersOf(truth.cells, blocks, pairs),
    falseFindings: truth.planted ? [] : falseFindings(truth, report, twin),
    planted: plantedOutcome(truth, report, twin),
    misses: misses.slice(0, 12),
  };
}
