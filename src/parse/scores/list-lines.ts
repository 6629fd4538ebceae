import type { Block, Document } from "../../model/document.js";
import { parseNumber } from "../../thai/numbers.js";
import { readValue } from "../read.js";
import { isSetAside, type ResultYears } from "../result-years.js";
import { type Facts, noFacts, type ScoreFact } from "./facts.js";
import { readIndicatorCell } from "./indicator-cell.js";
import { findSubjects } from "./subjects.js";

const LONGEST_LINE = 140;
const FEWEST_INDICATORS = 3;
const LONGEST_GAP = 3;
const FEWEST_INLINE = 5;
const RIGHT_BEHIND = /^(\s*(?:ได้|มี)?\s*(?:คะแนน|ร้อยละ)?\s*[:=]?\s*)([0-9]{1,3}\.[0-9]{1,2}|100)(?![0-9.])/;
/** A list of scores is taken before a sentence that speaks of one. */
const LIST_RANK = -1;

/**
 * Reads lists without a table: a line for each indicator with its score ("1: การปฏิบัติหน้าที่ 85.21"), or the name on
 * one line and the score on the next. Fewer than three indicators close together are no list. `taken`: blocks that were
 * read otherwise.
 */
export function readListLines(document: Document, years: ResultYears, taken: ReadonlySet<number>): Facts {
  const facts = noFacts();
  const blocks = document.blocks.filter(
    (block) => block.place === null && !isSetAside(block) && block.text.trim() !== "" && !taken.has(block.index),
  );
  let list: ScoreFact[] = [];
  let lastAt = 0;
  const close = () => {
    const named = new Set(list.flatMap(({ subject }) => (subject.kind === "indicator" ? [subject.no] : [])));
    if (named.size >= FEWEST_INDICATORS) facts.scores.push(...list);
    list = [];
  };
  for (const block of blocks) facts.scores.push(...inlineList(document, block, years));
  blocks.forEach((block, index) => {
    const fact = factOf(document, block, blocks[index + 1] ?? null, years);
    if (list.length > 0 && index - lastAt > LONGEST_GAP) close();
    if (!fact) return;
    list.push(fact);
    lastAt = index;
  });
  close();
  return facts;
}

/** A row of indicators in running text, each with its score right behind: `(1) การปฏิบัติหน้าที่ 95.50 (2) การใช้งบประมาณ 88.10`. */
function inlineList(document: Document, block: Block, years: ResultYears): ScoreFact[] {
  const list = findSubjects(block.text, new Set()).flatMap(({ is, span: [start, end] }): ScoreFact[] => {
    const [, before = "", number = ""] =
      is.kind === "indicator" ? (RIGHT_BEHIND.exec(block.text.slice(end, end + 40)) ?? []) : [];
    if (is.kind !== "indicator" || number === "" || Number(number) > 100) return [];
    const from = end + before.length;
    return [
      {
        ...ownScore(is.no, readValue(document, block, [from, from + number.length], Number(number))),
        fiscalYear: years.at(block, from),
        name: readValue(document, block, [start, end], block.text.slice(start, end)),
      },
    ];
  });
  const named = new Set(list.map(({ subject }) => (subject.kind === "indicator" ? subject.no : 0)));
  return named.size >= FEWEST_INLINE && named.size === list.length ? list : [];
}

function ownScore(no: number, score: ScoreFact["score"]): Omit<ScoreFact, "fiscalYear" | "name"> {
  return {
    subject: { kind: "indicator", no },
    owner: { kind: "own" },
    score,
    place: "prose",
    table: null,
    rank: LIST_RANK,
    printed: null,
  };
}

function factOf(document: Document, block: Block, next: Block | null, years: ResultYears): ScoreFact | null {
  if (block.text.length > LONGEST_LINE) return null;
  const cell = readIndicatorCell(block.text);
  if (cell.no === null) return null;
  const name = readValue(document, block, cell.nameSpan, cell.name);
  const below = next ? parseNumber(next.text) : null;
  const score = cell.score
    ? readValue(document, block, cell.score.span, cell.score.value)
    : next && below && below.decimals > 0 && below.value <= 100
      ? readValue(
          document,
          next,
          [next.text.length - next.text.trimStart().length, next.text.trimEnd().length],
          below.value,
        )
      : null;
  return score && { ...ownScore(cell.no, score), fiscalYear: years.before(block.index), name };
}
