import type { Block, Document } from "../../model/document.js";
import type { Span } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import type { NumberToken } from "../../thai/numbers.js";
import type { Grid } from "../grid.js";
import { readValue } from "../read.js";
import { type Axis, isTornScore, numberOf } from "./axis.js";
import { changeOfCell } from "./change-words.js";
import type { ColumnRole } from "./columns.js";
import { type Facts, instrumentOf, type Owner, type Subject } from "./facts.js";

/** More figures behind a number without decimals: the picture of one number was read in pieces. */
const FIGURES_BEHIND = /^[\s\-–—.,:'"#*()]{0,4}[0-9]/;
/** A figure more behind a number with one decimal. */
const LAST_FIGURE = /^[\s\-–—.]{0,3}[0-9]\s*$/;
/** Letters or a point right before figures without decimals. */
const LETTERS_BEFORE = /[.,A-Za-zก-๎]$/;
/** Longer than any score with a sign too many. */
const LONGEST_SCORE = 9;
/** Dashes, words and abbreviations that say that there is no score. */
const NO_SCORE = /^[\s\-–—−.*]+$|[ก-๎]{4}|^\s*(?:n\/a|nan|none|null|na)\s*$|^\s*[ก-ฮ.]+\s*$/i;
/** One number with at most one sign: what was read of a picture otherwise is no change that can be told. */
const WHOLE_CHANGE =
  /^[^0-9+\-−–—]*(?:\([+\-−–—]|[+\-−–—])?\s*[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9.]|\s*[0-9(/])[^0-9+−/]*$/;
const DIGIT = /[0-9]/;

/**
 * The score at a place of the grid; null where no number stands, a null value where it has too many digits, or where the
 * picture of a number was read in pieces.
 */
export function scoreAt(grid: Grid, row: number, column: number, document: Document): ReadValue<number> | null {
  const block = grid.blockAt(row, column);
  const token = block ? numberOf(block.text) : null;
  if (!block) return null;
  if (isInPieces(block, token) || (!token && isGarbled(block, document))) {
    const start = Math.max(0, block.text.search(token ? DIGIT : /\S/));
    const whole: Span = [start, block.text.trimEnd().length];
    return { ...readValue<number>(document, block, whole, null), confidence: "low" };
  }
  return token && readValue(document, block, token.span, token.integerDigits > 4 ? null : token.value);
}

function isInPieces({ text, numerals }: Block, token: NumberToken | null): boolean {
  if (numerals === undefined) return false;
  if (!token) return isTornScore(text);
  const [before, behind] = [text.slice(0, token.span[0]), text.slice(token.span[1])];
  if (token.decimals === 1) return LAST_FIGURE.test(behind);
  return token.decimals === 0 && (FIGURES_BEHIND.test(behind) || LETTERS_BEFORE.test(before));
}

/** Signs that are no word, on a page read from its picture: a number was printed that could not be read. */
function isGarbled({ text, page }: Block, { pageDecisions }: Document): boolean {
  const isShort = text.trim() !== "" && text.length <= LONGEST_SCORE && !NO_SCORE.test(text);
  return isShort && pageDecisions.some((each) => each.page === page && each.decision === "ocr");
}

/** Whose scores a column holds, with the header cell that names another agency. */
export function ownerOf(
  column: { owner: "own" | "national" | "other"; agency: string | null; column: number },
  grid: Grid,
  axis: Axis,
  document: Document,
): Owner {
  if (column.owner !== "other" || column.agency === null)
    return column.owner === "national" ? { kind: "national" } : { kind: "own" };
  const firstRow = axis.rows[0]?.row ?? 0;
  for (let row = 0; row < firstRow; row += 1) {
    const block = grid.blockAt(row, column.column);
    if (block && block.text.trim() !== "")
      return { kind: "other", name: readValue(document, block, [0, block.text.length], column.agency) };
  }
  return { kind: "own" };
}

/** Adds the changes that a row prints in its change columns; `indicator: null` for those of the total. */
export function readChange(
  grid: Grid,
  row: number,
  roles: ColumnRole[],
  year: number | null,
  indicator: number | null,
  document: Document,
  facts: Facts,
): void {
  roles.forEach((role, column) => {
    const block = role.role === "change" ? grid.blockAt(row, column) : null;
    const change = block ? changeOfCell(block.text) : null;
    if (!block || !change) return;
    const isTorn = block.numerals !== undefined && DIGIT.test(block.text) && !WHOLE_CHANGE.test(block.text);
    const read = readValue(document, block, [0, block.text.length], isTorn ? null : change);
    facts.changes.push({
      indicator,
      fiscalYear: year,
      place: "table",
      change: isTorn ? { ...read, confidence: "low" } : read,
    });
  });
}

/** A score beside the first indicator of an instrument, or merged over all of them, is the instrument's. */
export function addInstrument(
  grid: Grid,
  row: number,
  column: number,
  indicator: number,
  fiscalYear: number | null,
  document: Document,
  facts: Facts,
): void {
  const score = grid.isCarriedDown(row, column) ? null : scoreAt(grid, row, column, document);
  if (!score) return;
  const subject: Subject = { kind: "instrument", id: instrumentOf(indicator), part: null };
  const place = { place: "table", table: grid.table.index, rank: 0, name: null, printed: null } as const;
  facts.scores.push({ subject, owner: { kind: "own" }, fiscalYear, score, ...place });
}
