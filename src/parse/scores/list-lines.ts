import type { Block, Document } from "../../model/document.js";
import { parseNumber } from "../../thai/numbers.js";
import { readValue } from "../read.js";
import { isSetAside, type ResultYears } from "../result-years.js";
import { type Facts, noFacts, type ScoreFact } from "./facts.js";
import { readIndicatorCell } from "./indicator-cell.js";

const LONGEST_LINE = 140;
const FEWEST_INDICATORS = 3;
const LONGEST_GAP = 3;
/** A list of scores is taken before a sentence that speaks of one. */
const LIST_RANK = -1;

/**
 * Reads lists without a table: a line for each indicator with its score ("1: การปฏิบัติหน้าที่ 85.21"), or the name on
 * one line and the score on the next. Fewer than three indicators close together are no list.
 */
export function readListLines(document: Document, years: ResultYears): Facts {
  const facts = noFacts();
  const blocks = document.blocks.filter(
    (block) => block.place === null && !isSetAside(block) && block.text.trim() !== "",
  );
  let list: ScoreFact[] = [];
  let lastAt = 0;
  const close = () => {
    const named = new Set(list.flatMap(({ subject }) => (subject.kind === "indicator" ? [subject.no] : [])));
    if (named.size >= FEWEST_INDICATORS) facts.scores.push(...list);
    list = [];
  };
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
  return (
    score && {
      subject: { kind: "indicator", no: cell.no },
      owner: { kind: "own" },
      fiscalYear: years.before(block.index),
      score,
      place: "prose",
      table: null,
      rank: LIST_RANK,
      name,
      printed: null,
    }
  );
}
