import type { Table } from "../column.js";
import { ASSESSMENTS } from "./assessments.js";
import { PROBLEMS, REQUIRED_ELEMENTS } from "./completeness.js";
import { COVERAGE_TABLE, FINDINGS } from "./findings.js";
import { MEASURE_PARTS, MEASURES } from "./measures.js";
import { REPORTS } from "./reports.js";
import { SCORES } from "./scores.js";
import { CLAIMS, RECOMMENDATIONS } from "./statements.js";
import { TYPOS } from "./typos.js";

/** The version of the data set's tables, by semver: a removed, renamed or retyped column is a major change. */
export const DATASET_VERSION = "1.0.0";

/** All tables of the data set. */
export const TABLES: readonly Table[] = [
  REPORTS,
  ASSESSMENTS,
  SCORES,
  MEASURES,
  MEASURE_PARTS,
  CLAIMS,
  RECOMMENDATIONS,
  REQUIRED_ELEMENTS,
  FINDINGS,
  COVERAGE_TABLE,
  TYPOS,
  PROBLEMS,
];
