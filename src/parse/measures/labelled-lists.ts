import type { Document } from "../../model/document.js";
import { isSetAside } from "../result-years.js";
import type { Columns } from "./columns.js";
import type { CellNumber, MeasureGroup } from "./groups.js";
import type { ColumnRole } from "./header-words.js";
import { officialIndicator } from "./indicators.js";
import { type LabelledText, labelledTexts } from "./labels.js";
import type { RowCell } from "./printed-rows.js";
import { leadingNumber } from "./row-number.js";
import { opensWithMarker } from "./steps.js";

const ROLES: ColumnRole[] = [
  "title",
  "steps",
  "responsible",
  "period",
  "monitoring",
  "result",
  "outcome",
  "budget",
  "target",
  "remark",
];
/** The columns that labelled lists are read as. */
export const LIST_COLUMNS: Columns = {
  roles: ROLES,
  headers: ROLES.map(() => ""),
  labels: ROLES.map(() => ""),
  firstRow: 0,
};
const FEWEST_MEASURES = 2;
const FEWEST_LABELS = 2;
const LONGEST_TITLE = 250;
const OPENING = /^\s*(?:มาตรการ|กิจกรรม|โครงการ)\s*ที่\s*[0-9๐-๙]/;
/** Right below the name of an indicator: its score, and the name heads nothing. */
const ONLY_NUMBER = /^[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}$|^100$/;
/** A numbered line that names an indicator heads what follows, also right behind a measure. */
const SECTION = /^\s*(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:ด้าน|ตัวชี้วัด|[0-9๐-๙]{1,2}[.)])/;
const NO_TABLE = -1;

interface Draft {
  opener: LabelledText | null;
  fields: Map<ColumnRole, LabelledText[]>;
  last: ColumnRole | null;
  section: RowCell | null;
}

/**
 * Measures written as prose: a title, numbered or on a line of its own, and under it labels such as `วิธีดำเนินการ:`,
 * `ผู้รับผิดชอบ:`, `ระยะเวลา:`. Empty unless at least two such lists stand in the document, each with a title, two
 * labels, and a unit or a period among them.
 */
export function labelledLists(document: Document): MeasureGroup[] {
  const reader = new ListReader();
  for (const block of document.blocks) {
    if (isSetAside(block) || block.place !== null) continue;
    for (const text of labelledTexts(block)) reader.take(text);
  }
  const groups = reader.drafts.filter(isMeasure).map(groupOf);
  return groups.length >= FEWEST_MEASURES ? groups : [];
}

class ListReader {
  readonly drafts: Draft[] = [];
  /** The last words without a label: they may be the title of what follows. */
  private plain: LabelledText | null = null;
  private section: RowCell | null = null;

  take(text: LabelledText): void {
    const current = this.drafts.at(-1);
    if (text.role === "title") this.open(text);
    else if (text.role !== null) this.label(current, text, text.role);
    else if (this.opensMeasure(current, text)) this.open(text);
    else if (SECTION.test(text.text) && officialIndicator(text.text) !== null) this.openSection(text);
    else if (current && this.goesOn(current, text)) current.fields.get(current.last ?? "title")?.push(text);
    else {
      if (officialIndicator(text.text) !== null) this.section = cellOf(text);
      else if (ONLY_NUMBER.test(text.text) && this.plain?.text === this.section?.text) this.section = null;
      this.plain = text;
    }
  }

  private openSection(text: LabelledText): void {
    this.section = cellOf(text);
    this.plain = text;
  }

  private open(opener: LabelledText | null): void {
    this.drafts.push({ opener, fields: new Map(), last: null, section: this.section });
    this.plain = null;
  }

  private label(current: Draft | undefined, text: LabelledText, role: ColumnRole): void {
    const isNew = this.plain !== null && (!current || current.fields.has(role));
    if (isNew) this.open(this.plain);
    const draft = this.drafts.at(-1);
    if (!draft) return;
    const before = draft.fields.get(role);
    if (before) before.push(text);
    else draft.fields.set(role, [text]);
    draft.last = role;
    this.plain = null;
  }

  /** A number counts as a measure's, not as a step's, where it is the next one and the measure above is told fully. */
  private opensMeasure(current: Draft | undefined, { text }: LabelledText): boolean {
    if (text.length > LONGEST_TITLE || officialIndicator(text) !== null) return false;
    if (OPENING.test(text)) return true;
    const number = leadingNumber(text)?.value;
    if (number === undefined || !/^[0-9]+$/.test(number)) return false;
    if (!current || current.fields.size === 0) return number === "1" || this.follows(current, number);
    return isMeasure(current) && (number === "1" ? current.last !== "steps" : this.follows(current, number));
  }

  private follows(current: Draft | undefined, number: string): boolean {
    const before = leadingNumber(current?.opener?.text ?? "")?.value;
    return before !== undefined && Number(number) === Number(before) + 1;
  }

  private goesOn(current: Draft, { text }: LabelledText): boolean {
    const pieces = current.last ? current.fields.get(current.last) : undefined;
    if (!pieces) return false;
    return pieces.every((piece) => piece.text === "") || opensWithMarker(text);
  }
}

function isMeasure({ opener, fields }: Draft): boolean {
  const filled = [...fields].filter(([, texts]) => texts.some(({ text }) => text !== "")).map(([role]) => role);
  return (
    opener !== null &&
    opener.text !== "" &&
    opener.text.length <= LONGEST_TITLE &&
    filled.length >= FEWEST_LABELS &&
    filled.some((role) => role === "responsible" || role === "period")
  );
}

function groupOf({ opener, fields, section }: Draft): MeasureGroup {
  const pieces = new Map<number, RowCell[]>();
  const title = opener && cellOf(opener);
  if (title) pieces.set(ROLES.indexOf("title"), [title]);
  for (const [role, texts] of fields) {
    const cells = texts.filter(({ text }) => text !== "").map(cellOf);
    if (cells.length > 0) pieces.set(ROLES.indexOf(role), cells);
  }
  const number = title && leadingNumber(title.text);
  const before = opener?.mark && leadingNumber(opener.mark.text);
  const no: CellNumber | null =
    title && number ? { number, cell: title } : before && opener.mark ? { number: before, cell: opener.mark } : null;
  return { table: NO_TABLE, pieces, no, section };
}

function cellOf({ block, span, text }: LabelledText): RowCell {
  return { block, span, text, own: true, columnSpan: 1 };
}
