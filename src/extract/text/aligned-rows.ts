import { toArabicDigits } from "../../thai/digits.js";
import { squash } from "../../thai/loose.js";
import { parsePeriod } from "../../thai/periods.js";
import type { LineCell } from "./aligned-columns.js";

/** A line of the body of a table set with blanks. */
export interface BodyLine {
  cells: LineCell[];
  afterBlank: boolean;
  page: number | null;
}

const LABEL = /^([0-9๐-๙]{1,3})(?:\s*[.)](?![0-9๐-๙])|$)/;
const LABELLED_STEPS = /ขั้นตอน|วิธี|รายละเอียด|แนวทางการ|แนวทางดำเนิน|ติดตาม|ผล(?!คะแนน)|เป้าหมาย/;
const PERIOD_HEAD = /เวลา|กำหนด|ไตรมาส|เดือน|เริ่ม|สิ้นสุด/;
const FIGURE =
  /^[-+–]?[0-9๐-๙][0-9๐-๙,.]*\s*(?:%|คะแนน)?$|^(?:AA|[A-F]|ผ่าน|ผ่านดี|ผ่านดีเยี่ยม|ต้องปรับปรุง|ต้องปรับปรุงโดยด่วน|-)$|^(?:ข้อ\s*)?[ieo]\s?[0-9๐-๙]{1,2}$/i;
/** Words that carry a period on rather than tell one. */
const PART_OF_PERIOD = /^(?:พ\.ศ\.\s*)?[0-9๐-๙]{4}$/;
const OPEN_END = /^[-–—]|^(?:ถึง|และ)|(?:[-–—]|ถึง|และ)$/;
/** How headings between the rows open. */
export const SECTION = /^(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:ตัวชี้วัด|ด้าน|แบบวัด|แบบตรวจ|ประเด็น|หมวด|ยุทธศาสตร์|มิติ|เครื่องมือ)/;
/** Numbers may be left out, so a row's may be a little more than the next one. */
const WIDEST_STEP = 3;
/** A level or a dash may stand among figures. */
const MOST_FIGURES = 0.8;
const ANY_YEAR = 2560;
const SAMPLE = 200;

/**
 * Tells which lines begin a row. Where blank lines part the rows, the line after each; otherwise lines with a row
 * label or with another figure or period below one that the row has; where there are neither, lines that fill the
 * first column.
 */
export function rowStarts(body: readonly BodyLine[], heads: readonly string[], blankBelowHead: boolean): boolean[] {
  const evidence = new Evidence(body, heads);
  const strong = evidence.starts();
  const groups = body.filter((line, index) => index === 0 || line.afterBlank).length;
  const parted = body.every((line, index) => index === 0 || line.afterBlank || !strong[index]);
  if (parted && (groups > 1 || (blankBelowHead && evidence.found)))
    return body.map((line, index) => index === 0 || line.afterBlank);
  if (evidence.found) return strong;
  return body.map(
    ({ cells, afterBlank }, index) => index === 0 || afterBlank || cells.some(({ column }) => column === 0),
  );
}

class Evidence {
  /** The column of the row labels; -1 without one. */
  private readonly labels: number;
  /** Its cells hold nothing but numbers. */
  private readonly onlyNumbers: boolean;
  /** Columns whose cells are one figure or one period each, so that none runs on over lines. */
  private readonly single: number[];

  constructor(
    private readonly body: readonly BodyLine[],
    private readonly heads: readonly string[],
  ) {
    this.labels = this.labelColumn();
    const texts = this.textsOf(this.labels);
    this.onlyNumbers = texts.length > 0 && texts.every((text) => FIGURE.test(text) || !LABEL.test(text));
    this.single = heads.flatMap((_, column) => (column !== this.labels && this.isSingle(column) ? [column] : []));
  }

  get found(): boolean {
    return this.labels >= 0 || this.single.length > 0;
  }

  starts(): boolean[] {
    let filled = new Set<number>();
    let afterSection = true;
    return this.body.map((line, index) => {
      const section = this.isSection(line, index);
      const starts = afterSection || section || this.begins(line, filled);
      if (starts) filled = new Set();
      for (const { column } of line.cells) filled.add(column);
      afterSection = section;
      return starts;
    });
  }

  private begins({ cells }: BodyLine, filled: ReadonlySet<number>): boolean {
    const [first] = cells;
    if (cells.some(({ column, text }) => column === this.labels && LABEL.test(text))) return true;
    if (cells.some(({ column }) => this.single.includes(column) && filled.has(column))) return true;
    return first !== undefined && first.columns > 1 && cells.length > 1;
  }

  /** A heading: one text alone, across a border, among bare numbers, or worded like one above a labelled row. */
  private isSection({ cells }: BodyLine, index: number): boolean {
    const [cell] = cells;
    if (cells.length !== 1 || !cell || cell.column > 0 || LABEL.test(cell.text)) return false;
    if (cell.columns > 1 || (this.labels === 0 && this.onlyNumbers)) return true;
    const below = this.body[index + 1];
    return SECTION.test(cell.text) && (below === undefined || this.isLabelled(below));
  }

  private isLabelled({ cells }: BodyLine): boolean {
    return cells.some(({ column, text }) => column === this.labels && LABEL.test(text));
  }

  private textsOf(column: number): string[] {
    const texts: string[] = [];
    for (const { cells } of this.body) {
      const cell = cells.find((each) => each.column === column && each.columns === 1);
      if (cell && texts.push(cell.text) >= SAMPLE) break;
    }
    return texts;
  }

  /**
   * The column with the most numbers that count the rows up; where headings stand between rows, each count may begin
   * anew.
   */
  private labelColumn(): number {
    let best = { column: -1, restarts: Number.POSITIVE_INFINITY, labels: 0 };
    this.heads.forEach((head, column) => {
      if (LABELLED_STEPS.test(squash(head))) return;
      const count = this.countOf(column);
      if (count === null || count.restarts > best.restarts) return;
      if (count.restarts < best.restarts || count.labels > best.labels) best = { column, ...count };
    });
    return best.column;
  }

  private countOf(column: number): { restarts: number; labels: number } | null {
    let last: number | null = null;
    let labels = 0;
    let restarts = 0;
    let underHeading = false;
    for (const { cells } of this.body) {
      if (cells.length === 1 && cells[0]?.column === 0 && !LABEL.test(cells[0].text)) underHeading = true;
      const text = cells.find((cell) => cell.column === column)?.text ?? "";
      const label = LABEL.exec(text)?.[1];
      if (label === undefined) continue;
      const number = Number(toArabicDigits(label));
      const follows = last === null || (number > last && number <= last + WIDEST_STEP);
      if (!follows && !(number === 1 && underHeading)) return null;
      if (!follows) restarts += 1;
      last = number;
      labels += 1;
      underHeading = false;
    }
    return labels === 0 ? null : { restarts, labels };
  }

  private isSingle(column: number): boolean {
    const texts = this.textsOf(column);
    if (texts.length === 0) return false;
    if (texts.filter((text) => FIGURE.test(text)).length >= texts.length * MOST_FIGURES) return true;
    return PERIOD_HEAD.test(squash(this.heads[column] ?? "")) && texts.every(isPeriod);
  }
}

function isPeriod(text: string): boolean {
  return !OPEN_END.test(text) && !PART_OF_PERIOD.test(text) && parsePeriod(text, { measuresYear: ANY_YEAR }) !== null;
}
