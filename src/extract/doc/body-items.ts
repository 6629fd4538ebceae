import type { RawBlock, RawItem } from "../raw-items.js";
import { kindOfLine } from "../text/line-kind.js";
import { MARK } from "./marks.js";
import type { RowLayout } from "./row-layout.js";
import { tableOfWord, type WordRow } from "./table-items.js";

const LINE_BREAKS = /[\ufdd2\ufdd6]/g;

/** Takes the text of a body with its marks apart: paragraphs, headings, list items and tables in reading order. */
export function bodyItems(text: string, layouts: readonly RowLayout[], thaiDocument: boolean): RawItem[] {
  const items: RawItem[] = [];
  let rows: WordRow[] = [];
  let cells: string[] = [];
  let rowsSeen = 0;
  let afterBreak = false;
  const closeTable = () => {
    if (cells.length > 0) rows.push({ cells, layout: null });
    if (rows.length > 0) {
      items.push(tableOfWord(rows, afterBreak));
      afterBreak = false;
    }
    rows = [];
    cells = [];
  };
  const paragraph = (raw: string, kind: RawBlock["kind"] | null) => {
    closeTable();
    if (raw.trim() === "") return;
    afterBreak = false;
    items.push({ type: "block", kind: kind ?? kindOfLine(raw, { alone: true, thaiDocument }), raw });
  };
  for (const { part, end } of partsOf(text)) {
    const raw = withBreaks(part);
    if (end === MARK.cellEnd) cells.push(raw);
    else if (end === MARK.rowEnd) {
      rows.push({ cells, layout: layouts[rowsSeen] ?? null });
      rowsSeen += 1;
      cells = [];
    } else {
      paragraph(raw, end === MARK.headingEnd ? "heading" : end === MARK.listItemEnd ? "list-item" : null);
      if (end === MARK.pageBreak) afterBreak = true;
    }
  }
  closeTable();
  return items;
}

/** The lines of a story beside the body, as blocks of one kind; blank ones are left out. */
export function storyBlocks(text: string, kind: RawBlock["kind"]): RawBlock[] {
  const lines = [...partsOf(text)].map(({ part }) => withBreaks(part)).filter((raw) => raw.trim() !== "");
  return lines.map((raw) => ({ type: "block", kind, raw }));
}

function* partsOf(text: string): Generator<{ part: string; end: number }> {
  let start = 0;
  for (const match of text.matchAll(/[\n\ufdd0\ufdd1\ufdd3-\ufdd5]/g)) {
    yield { part: text.slice(start, match.index), end: match[0].charCodeAt(0) };
    start = match.index + 1;
  }
  if (start < text.length) yield { part: text.slice(start), end: 0x0a };
}

function withBreaks(part: string): string {
  return part.replace(LINE_BREAKS, "\n");
}
