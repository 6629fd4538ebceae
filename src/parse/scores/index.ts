import type { Assessment, OtherAssessment } from "../../model/assessment.js";
import type { Document, Table } from "../../model/document.js";
import type { Mentions } from "../../model/mentions.js";
import { squash } from "../../thai/loose.js";
import { gridOf } from "../grid.js";
import { followResultYears } from "../result-years.js";
import { stackedTables } from "../stacked-tables.js";
import { readAgencyTable } from "./agency-table.js";
import { assembleOthers, assembleOwn } from "./assemble.js";
import { addFacts, type Facts, noFacts, type ScoreFact } from "./facts.js";
import { readIndicatorTable } from "./indicator-table.js";
import { readItemTable } from "./item-table.js";
import { isScaleTable } from "./level-scale.js";
import { readLineTables } from "./line-table.js";
import { readListLines } from "./list-lines.js";
import { asPoints } from "./points.js";
import { readProse } from "./prose.js";
import { readScoreCards } from "./score-cards.js";
import { readSummaryTable } from "./summary-table.js";

/** The results that a document prints, by year, and every mention that the rules compare with them. */
export interface ParsedScores {
  assessments: Assessment[];
  otherAssessments: OtherAssessment[];
  mentions: Pick<Mentions, "scores" | "levels" | "changes" | "itemRanges" | "indicatorNames">;
  /** True where the document prints results of the framework before 2562. */
  unsupported: boolean;
  /** The tables that held scores, items or the scale of levels. */
  tables: number[];
}

/** The first fiscal year of the ten indicators; before it an agency was graded by five indexes. */
const FIRST_COMPARABLE_YEAR = 2562;
const OLD_INDEXES = /ความพร้อมรับผิด|ความปลอดจากการทุจริต|วัฒนธรรมคุณธรรมในองค์กร|คุณธรรมการทำงานในหน่วยงาน/g;
const ENOUGH_OLD_INDEXES = 3;

function namesOldIndexes(document: Document): boolean {
  const names = new Set(document.blocks.flatMap((block) => squash(block.text).match(OLD_INDEXES) ?? []));
  return names.size >= ENOUGH_OLD_INDEXES;
}

/** What is known of the document before its scores are read. */
export interface ScoreHints {
  /** The fiscal year in the document's title. */
  fiscalYear: number | null;
  ownNames: ReadonlySet<string>;
  /** Tables of measures, which are never score tables. */
  measureTables: readonly Table[];
}

/** Reads all scores of a document: indicator tables, item tables and running text. */
export function parseScores(document: Document, hints: ScoreHints): ParsedScores {
  const years = followResultYears(document, hints.fiscalYear);
  const all: Facts = noFacts();
  const tables: number[] = [];
  const measureTables = new Set(hints.measureTables);
  for (const table of document.tables.flatMap((each) => stackedTables(document, each))) {
    if (measureTables.has(table)) continue;
    const grid = gridOf(document, table);
    const first = table.cells.find((cell) => cell.block !== null)?.block ?? 0;
    const context = { document, fiscalYear: years.before(first), ownNames: hints.ownNames };
    const facts = isScaleTable(grid)
      ? noFacts()
      : (readItemTable(grid, context) ??
        readIndicatorTable(grid, context) ??
        readAgencyTable(grid, context) ??
        readSummaryTable(grid, context));
    if (!facts) continue;
    addFacts(all, facts);
    tables.push(table.index);
  }
  const prose = readProse({ document, years, ownNames: hints.ownNames, skip: new Set(tables) });
  addFacts(all, prose);
  const pasted = readLineTables(document, years, hints.ownNames);
  addFacts(all, pasted.facts);
  addFacts(all, readListLines(document, years, pasted.blocks));
  addFacts(all, readScoreCards(document, years));
  all.scores = asPoints(all.scores);
  const own = assembleOwn(all);
  const comparable = (assessment: Assessment) =>
    assessment.fiscalYear === null || assessment.fiscalYear >= FIRST_COMPARABLE_YEAR;
  return {
    assessments: own.filter(comparable),
    otherAssessments: [
      ...own.filter((assessment) => !comparable(assessment)).map((assessment) => ({ agency: null, ...assessment })),
      ...assembleOthers(all),
    ],
    unsupported: own.some((assessment) => !comparable(assessment)) || namesOldIndexes(document),
    mentions: {
      scores: all.scores.map(scoreMention),
      levels: all.levels
        .filter((fact) => fact.owner.kind === "own")
        .map(({ level, fiscalYear, place }) => ({ ...level, role: place, fiscalYear })),
      changes: all.changes.map(({ change, fiscalYear, indicator, place }) => ({
        ...change,
        role: place,
        fiscalYear,
        indicator,
      })),
      itemRanges: prose.ranges,
      indicatorNames: all.names.map(({ name, ...rest }) => ({ ...name, role: "score-table", ...rest })),
    },
    tables,
  };
}

function scoreMention(fact: ScoreFact): Mentions["scores"][number] {
  const { subject, owner } = fact;
  return {
    ...fact.score,
    role: owner.kind === "own" ? subject.kind : owner.kind === "national" ? "national" : "other-agency",
    fiscalYear: fact.fiscalYear,
    instrument: subject.kind === "instrument" ? subject.id : null,
    indicator: subject.kind === "indicator" ? subject.no : null,
    item: subject.kind === "item" ? subject.code : null,
    part: subject.kind === "item" || subject.kind === "instrument" ? subject.part : null,
    where: fact.place === "items" || fact.place === "table" ? "table" : fact.place,
  };
}
