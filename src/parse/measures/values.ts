import type { Document } from "../../model/document.js";
import type { Measure, Period } from "../../model/measure.js";
import type { Span } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import { toArabicDigits } from "../../thai/digits.js";
import { joinReadValues, readValue } from "../read.js";
import { isCalendarLabel } from "./calendar-label.js";
import type { Columns } from "./columns.js";
import type { MeasureGroup } from "./groups.js";
import type { RowCell } from "./printed-rows.js";
import { splitUnits } from "./responsible.js";
import { leadingNumber } from "./row-number.js";
import { opensWithMarker, splitSteps } from "./steps.js";
import { isLikeTick, isTick } from "./ticks.js";

const DASHES = /^[\s\-–—.]*$/;
const THAI_END = /[ก-๎]$/;
const THAI_START = /^[ก-๎]/;

/** Builds the record of a measure from its printed pieces; its period and indicator are found by the caller. */
export function measureOf(
  document: Document,
  group: MeasureGroup,
  columns: Columns,
  period: ReadValue<Period> | null,
  indicator: number | null,
): Measure {
  const whole = (role: Columns["roles"][number]) => {
    const pieces = group.pieces.get(columns.roles.indexOf(role));
    return pieces ? wholeValue(document, pieces) : null;
  };
  return {
    no: group.no && numberValue(document, group.no.cell, group.no.number.span, group.no.number.value),
    indicator,
    section: group.section && wholeValue(document, [group.section]),
    title: titleValue(document, group, columns.roles.indexOf("title")),
    steps: listValues(
      document,
      group.pieces.get(columns.roles.indexOf("steps")) ?? [],
      (text, before) => splitSteps(text, { wraps: isPrinted(document, group.table), before }),
      true,
    ),
    responsible: listValues(
      document,
      (group.pieces.get(columns.roles.indexOf("responsible")) ?? []).filter((piece) => !DASHES.test(piece.text)),
      splitUnits,
      false,
    ),
    period,
    monitoring: whole("monitoring"),
    result: columns.roles.includes("result") ? whole("result") : tickedState(document, group, columns),
    outcome: whole("outcome"),
    remark: whole("remark"),
    budget: whole("budget"),
    target: whole("target"),
    other: columns.roles.flatMap((role, column) => {
      const besides =
        role === "other" ||
        role === "score" ||
        (role === "state" && columns.roles.includes("result")) ||
        (role === "period" && isCalendarText(group, columns, column));
      const pieces = besides ? group.pieces.get(column) : undefined;
      const value = pieces ? wholeValue(document, pieces) : null;
      return value ? [{ header: columns.headers[column] ?? "", value }] : [];
    }),
  };
}

/** True where a column stands for a quarter or a month and its cell says what is done then. */
function isCalendarText(group: MeasureGroup, columns: Columns, column: number): boolean {
  const text = (group.pieces.get(column) ?? []).map((piece) => piece.text).join(" ");
  const isOneOfSeveral = columns.roles.filter((role) => role === "period").length > 1;
  return (
    isOneOfSeveral && isCalendarLabel(columns.labels[column] ?? "") && /[ก-ฮ]{2}/.test(text) && !isCalendarLabel(text)
  );
}

/** True for a table of a printed page, where a line ends at the cell's edge. */
function isPrinted(document: Document, table: number): boolean {
  const origin = document.tables[table]?.origin;
  return origin === "ruled" || origin === "unruled" || origin === "aligned";
}

/** The words of a cell: Arabic digits, white space single. */
export function tidy(text: string): string {
  return toArabicDigits(text).replace(/\s+/g, " ").trim();
}

function wholeValue(document: Document, pieces: readonly RowCell[]): ReadValue<string> | null {
  return pieces.reduce<ReadValue<string> | null>((joined, piece) => {
    const next = readValue(document, piece.block, piece.span, tidy(piece.text));
    return joined ? carriedOn(joined, next) : next;
  }, null);
}

/** The head of the ticked column as the result of a measure, read where the tick stands; of several ticks all heads. */
function tickedState(document: Document, group: MeasureGroup, columns: Columns): ReadValue<string> | null {
  const states = columns.roles.flatMap((role, column) => {
    const pieces = role === "state" ? (group.pieces.get(column) ?? []) : [];
    const tick = pieces.find((piece) => isTick(piece.text, columns.crossesTick === true) || isLikeTick(piece.text));
    return tick ? [readValue(document, tick.block, tick.span, columns.labels[column] ?? "")] : [];
  });
  return states.reduce<ReadValue<string> | null>(
    (joined, next) => (joined ? joinReadValues(joined, next, `${joined.value}, ${next.value}`) : next),
    null,
  );
}

function titleValue(document: Document, group: MeasureGroup, column: number): ReadValue<string> | null {
  const pieces = group.pieces.get(column);
  const first = pieces?.[0];
  const title = pieces ? wholeValue(document, pieces) : null;
  const number = first ? leadingNumber(first.text) : null;
  if (!title || !first || !number || isNumberedList(first.text)) return title;
  const words = tidy(tidy(title.value ?? "").slice(tidy(first.text.slice(0, number.end)).length));
  return words === "" ? title : { ...title, value: words };
}

/** True where a cell lists several numbered measures: its first number belongs to the list. */
function isNumberedList(text: string): boolean {
  const numbers = splitSteps(text).map(([start, end]) => leadingNumber(text.slice(start, end))?.value);
  return numbers[0] === "1" && numbers.includes("2");
}

/** The entries of a list cell; text that goes on after a break is added to the last entry unless it opens a new one. */
function listValues(
  document: Document,
  pieces: readonly RowCell[],
  split: (text: string, before: string) => Span[],
  goesOn: boolean,
): ReadValue<string>[] {
  const values: ReadValue<string>[] = [];
  pieces.forEach((piece, index) => {
    split(piece.text, values.at(-1)?.value ?? "").forEach(([start, end], entry) => {
      const span: Span = [piece.span[0] + start, piece.span[0] + end];
      const value = readValue(document, piece.block, span, tidy(piece.text.slice(start, end)));
      const last = values.at(-1);
      if (goesOn && last && index > 0 && entry === 0 && !opensWithMarker(piece.text))
        values[values.length - 1] = carriedOn(last, value);
      else values.push(value);
    });
  });
  return values;
}

function carriedOn(first: ReadValue<string>, next: ReadValue<string>): ReadValue<string> {
  const [left, right] = [first.value ?? "", next.value ?? ""];
  const blank = THAI_END.test(left) && THAI_START.test(right) ? "" : " ";
  return joinReadValues(first, next, `${left}${blank}${right}`);
}

function numberValue(document: Document, cell: RowCell, span: Span, value: string): ReadValue<string> {
  return readValue(document, cell.block, [cell.span[0] + span[0], cell.span[0] + span[1]], value);
}
