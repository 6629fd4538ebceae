import { INDICATORS } from "../../ita/index.js";
import { squash } from "../../thai/loose.js";
import { parsePeriod } from "../../thai/periods.js";
import type { Grid } from "../grid.js";
import { itemCodeOfCell } from "../scores/item-codes.js";
import { officialIndicator } from "./indicators.js";
import { startsWithUnit } from "./responsible.js";
import { isOnlyNumber } from "./row-number.js";
import { isLikeTick, isMark, isTick } from "./ticks.js";

/** What the cells of one column look like; shares are of the filled cells. */
export interface ColumnContent {
  filled: number;
  averageLength: number;
  rowNumbers: number;
  periods: number;
  units: number;
  scores: number;
  indicators: number;
  /** Codes of items: `O12`. */
  codes: number;
  /** Ticks and crosses. */
  marks: number;
  ticks: number;
}

/** Enough rows to know a column by; keeps long tables cheap. */
const SAMPLE_ROWS = 40;
/** With such a part of a column ticks, the other signs that stand alone in it are some, too. */
const SOME_TICKS = 0.3;
const ANY_YEAR = 2560;
/** Cheap signs without which a text is no period, or names no indicator. */
const PERIOD_SIGN = /[0-9๐-๙]|ปี|ไตร|เดือน|[คยพ]\.|คม|ยน/;
const INDICATOR_SIGN = /การ|คุณภาพ|ประสิทธิ/;
/** Around the name stand "ตัวชี้วัดที่ 10" and a word or two. */
const MOST_OF_A_CELL = 1.4;
const LABEL_LETTERS = 16;
const SCORE = /^[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,2})?\s*(?:%|คะแนน)?$/;

/** True where an indicator's name is most of the text: "ไม่รับของขวัญจากการปฏิบัติหน้าที่" is a measure. */
function isNameOfIndicator(text: string): boolean {
  const no = officialIndicator(text);
  const name = no === null ? "" : (INDICATORS[no - 1]?.name ?? "");
  return no !== null && squash(text).length <= name.length * MOST_OF_A_CELL + LABEL_LETTERS;
}

/** Looks at the first rows of each column from `firstRow` on; cells that a merge only carries are passed over. */
export function contentOf(grid: Grid, firstRow: number): ColumnContent[] {
  const columns: ColumnContent[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const texts: string[] = [];
    for (let row = firstRow; row < Math.min(grid.rows, firstRow + SAMPLE_ROWS); row += 1) {
      const cell = grid.cellAt(row, column);
      if (cell === null || cell.row !== row || cell.column !== column) continue;
      const text = grid.textAt(row, column);
      if (text) texts.push(text);
    }
    const share = (test: (text: string) => boolean) => (texts.length ? texts.filter(test).length / texts.length : 0);
    const ticks = share((text) => isTick(text, false));
    columns.push({
      filled: texts.length,
      averageLength: texts.length ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0,
      rowNumbers: share(isOnlyNumber),
      periods: share(
        (text) =>
          text.length < 80 &&
          PERIOD_SIGN.test(text) &&
          !SCORE.test(text) &&
          parsePeriod(text, { measuresYear: ANY_YEAR }) !== null,
      ),
      units: share((text) => text.length < 100 && startsWithUnit(text)),
      scores: share((text) => SCORE.test(text)),
      indicators: share((text) => text.length < 80 && INDICATOR_SIGN.test(text) && isNameOfIndicator(text)),
      codes: share((text) => itemCodeOfCell(text) !== null),
      marks: share((text) => isMark(text) || (ticks >= SOME_TICKS && isLikeTick(text))),
      ticks,
    });
  }
  return columns;
}
