import type { AcrossRule } from "./across/across-rule.js";
import { officialMismatch } from "./across/official-mismatch.js";
import { reportCopied } from "./across/report-copied.js";
import { reportDuplicate } from "./across/report-duplicate.js";
import { yearSeriesConflict } from "./across/year-series-conflict.js";
import { agencyConflict } from "./agency-conflict.js";
import { agencySpelling } from "./agency-spelling.js";
import { changeDirectionMismatch } from "./change-direction-mismatch.js";
import { changeMismatch } from "./change-mismatch.js";
import { claimContradicted } from "./claim-contradicted.js";
import { dateConflict } from "./date-conflict.js";
import { fiscalYearConflict } from "./fiscal-year-conflict.js";
import { indicatorConflict } from "./indicator-conflict.js";
import { indicatorDuplicate } from "./indicator-duplicate.js";
import { indicatorItemsMismatch } from "./indicator-items-mismatch.js";
import { indicatorMissing } from "./indicator-missing.js";
import { indicatorNameUnexpected } from "./indicator-name-unexpected.js";
import { instrumentMismatch } from "./instrument-mismatch.js";
import { itemRangeMalformed } from "./item-range-malformed.js";
import { itemRangeOverlap } from "./item-range-overlap.js";
import { itemsMirrorIndicators } from "./items-mirror-indicators.js";
import { levelConflict } from "./level-conflict.js";
import { levelMismatch } from "./level-mismatch.js";
import { levelScaleWrongYear } from "./level-scale-wrong-year.js";
import { measureDuplicate } from "./measure-duplicate.js";
import { measureIncomplete } from "./measure-incomplete.js";
import { measureNumberGap } from "./measure-number-gap.js";
import { percentPointsConfusion } from "./percent-points-confusion.js";
import { periodOutsideYear } from "./period-outside-year.js";
import { periodReversed } from "./period-reversed.js";
import { personNameConflict } from "./person-name-conflict.js";
import { placeUnknown } from "./place-unknown.js";
import { provinceConflict } from "./province-conflict.js";
import { requiredElementMissing } from "./required-element-missing.js";
import type { Rule } from "./rule.js";
import { scoreLowConfidence } from "./score-low-confidence.js";
import { scoreMisreadingSuspected } from "./score-misreading-suspected.js";
import { scoreOutOfRange } from "./score-out-of-range.js";
import { templateLeftover } from "./template-leftover.js";
import { totalConflict } from "./total-conflict.js";
import { totalMismatch } from "./total-mismatch.js";

/** The version of the catalogue of rules, by semver; it stands in every record's `producer.rules`. */
export const RULES_VERSION = "1.0.0";

/** Every rule that compares reports with each other or with official results. */
export const ACROSS_RULES: readonly AcrossRule[] = [
  yearSeriesConflict,
  officialMismatch,
  reportDuplicate,
  reportCopied,
];

/** Every rule that reads one record, gravest first; the order of findings of one severity. */
export const RULES: readonly Rule[] = [
  totalMismatch,
  instrumentMismatch,
  totalConflict,
  indicatorConflict,
  changeMismatch,
  changeDirectionMismatch,
  scoreOutOfRange,
  levelMismatch,
  levelConflict,
  claimContradicted,
  agencyConflict,
  provinceConflict,
  indicatorItemsMismatch,
  itemsMirrorIndicators,
  percentPointsConfusion,
  indicatorMissing,
  indicatorDuplicate,
  levelScaleWrongYear,
  agencySpelling,
  personNameConflict,
  fiscalYearConflict,
  periodReversed,
  periodOutsideYear,
  dateConflict,
  itemRangeOverlap,
  itemRangeMalformed,
  measureIncomplete,
  measureDuplicate,
  templateLeftover,
  scoreLowConfidence,
  scoreMisreadingSuspected,
  indicatorNameUnexpected,
  placeUnknown,
  measureNumberGap,
  requiredElementMissing,
];
