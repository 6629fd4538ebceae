import { scoreOfPoints } from "../../ita/index.js";
import type { Document } from "../../model/document.js";
import type { Span } from "../../model/place.js";
import { levelOfCell } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { findNumbers, parseNumber } from "../../thai/numbers.js";
import { readValue } from "../read.js";
import { isSetAside, type ResultYears } from "../result-years.js";
import { type Facts, noFacts, type Subject } from "./facts.js";
import { pointsBeside } from "./points.js";
import { rowKindOf } from "./row-kinds.js";

const LONGEST_LABEL = 70;
const LEVEL_LABEL = /^(?:อยู่ใน)?ระดับ(?:ผลการประเมิน|คะแนน)?:?$|^ผลการประเมิน:?$/;

/**
 * Reads cards: the total, the level or an instrument on a line of its own, and its score or word alone on the next (layout
 * L17). Only numbers of 0–100 that print parts of a point count.
 */
export function readScoreCards(document: Document, years: ResultYears): Facts {
  const facts = noFacts();
  const blocks = document.blocks.filter(
    (block) => block.place === null && !isSetAside(block) && block.text.trim() !== "",
  );
  blocks.forEach((label, index) => {
    const below = blocks[index + 1];
    if (!below || label.text.length > LONGEST_LABEL || /[0-9๐-๙][.][0-9๐-๙]/.test(label.text)) return;
    const kind = rowKindOf(label.text);
    const level = LEVEL_LABEL.test(squash(label.text)) ? levelOfCell(below.text) : null;
    if (level !== null)
      facts.levels.push({
        owner: { kind: "own" },
        fiscalYear: years.before(below.index),
        place: "prose",
        rank: 1,
        level: readValue(document, below, trimmedSpan(below.text), level),
      });
    if (kind.kind !== "total" && kind.kind !== "instrument") return;
    const [number] = findNumbers(below.text);
    const isAlone = parseNumber(below.text.replace(/\/\s*[0-9๐-๙]{2,3}\s*$/u, "")) !== null;
    if (!number || !isAlone || number.decimals === 0 || number.value < 0 || number.value > 100) return;
    const printed = kind.kind === "instrument" ? pointsBeside(below.text, number.span, number.value, kind.id) : null;
    const subject: Subject = kind.kind === "total" ? kind : { kind: "instrument", id: kind.id, part: kind.part };
    facts.scores.push({
      subject,
      owner: { kind: "own" },
      fiscalYear: years.before(below.index),
      score: readValue(document, below, number.span, printed ? scoreOfPoints(printed) : number.value),
      place: "prose",
      table: null,
      rank: 0,
      name: null,
      printed,
    });
  });
  return facts;
}

function trimmedSpan(text: string): Span {
  return [text.length - text.trimStart().length, text.trimEnd().length];
}
