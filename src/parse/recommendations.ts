import type { InstrumentId } from "../model/assessment.js";
import type { Block, Document } from "../model/document.js";
import type { Measure } from "../model/measure.js";
import type { Recommendation } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import { squash } from "../thai/loose.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";
import { instrumentOf } from "./scores/facts.js";
import { findSubjects } from "./scores/subjects.js";

const SECTION = /ข้อเสนอแนะ|ประเด็นที่(ควร|ต้อง)(พัฒนา|แก้ไข|ปรับปรุง)|ข้อบกพร่อง|แนวทางการ(พัฒนา|แก้ไข|ปรับปรุง)/;
const ADVICE = /ควร|ต้องมี|จะต้อง|จัดให้มี|ให้ความสำคัญ|ไม่แสดง|จำเป็นต้อง/;
const LIST_MARK = /^\s*(?:[-–•*]|\(?[0-9]{1,2}[.)]|[ieo][0-9]{1,2}(?:\s*,\s*[ieo][0-9]{1,2})*)\s*/i;
const SHORTEST = 20;
const LONGEST_HEADING = 150;

type Target = Recommendation["target"];

/**
 * Recommendations of the assessors and of the agency itself: lines of advice in a section of recommendations or
 * under an indicator's heading, each with the instrument, indicator or item that it is about. The lines of `measures` are
 * none.
 */
export function parseRecommendations(document: Document, measures: readonly Measure[]): Recommendation[] {
  const measured = new Set(measures.flatMap(blocksOf));
  const found: Recommendation[] = [];
  let inSection = false;
  let target: Target = { instrument: null, indicator: null, item: null };
  for (const block of document.blocks) {
    if (isSetAside(block) || block.place !== null || block.text.trim() === "" || measured.has(block.index)) continue;
    const own = targetOf(block.text);
    const heading = squash(block.text).length <= LONGEST_HEADING;
    if (heading && (SECTION.test(squash(block.text)) || own.indicator !== null || own.instrument !== null)) {
      inSection = inSection || SECTION.test(squash(block.text)) || own.indicator !== null;
      if (own.indicator !== null || own.instrument !== null) target = own;
      if (!ADVICE.test(block.text)) continue;
    }
    if (inSection) found.push(...adviceOf(document, block, own, target));
  }
  return found;
}

/** The blocks that a measure is read from. */
function blocksOf(measure: Measure): number[] {
  const { title, steps, responsible, period, monitoring, result, outcome, remark, budget, target } = measure;
  const read = [title, ...steps, ...responsible, period, monitoring, result, outcome, remark, budget, target];
  return read.flatMap((value) => value?.evidence.flatMap(({ block }) => block ?? []) ?? []);
}

function adviceOf(document: Document, block: Block, own: Target, section: Target): Recommendation[] {
  const lines: Span[] = [];
  for (const match of block.text.matchAll(/[^\n]+/g)) lines.push([match.index, match.index + match[0].length]);
  return lines.flatMap(([start, end]) => {
    const line = block.text.slice(start, end);
    const listed = LIST_MARK.test(line);
    if (squash(line).length < SHORTEST || !(listed || ADVICE.test(line))) return [];
    if (!ADVICE.test(line) && section.indicator === null && own.item === null) return [];
    const named = targetOf(line);
    const about = named.item !== null || named.indicator !== null ? named : own.item !== null ? own : section;
    return [{ target: about, text: readValue(document, block, [start, end], line.trim().replace(/\s+/g, " ")) }];
  });
}

/** The first item, indicator or instrument that a line names at its head. */
function targetOf(text: string): Target {
  const head = text.slice(0, LONGEST_HEADING);
  let target: Target = { instrument: null, indicator: null, item: null };
  for (const { is } of findSubjects(head, new Set())) {
    if (is.kind === "item" && target.item === null)
      target = { instrument: letterInstrument(is.code), indicator: target.indicator, item: is.code };
    else if (is.kind === "indicator" && target.indicator === null)
      target = { ...target, instrument: instrumentOf(is.no), indicator: is.no };
    else if (is.kind === "instrument" && target.instrument === null) target = { ...target, instrument: is.id };
  }
  return target;
}

function letterInstrument(code: string): InstrumentId {
  return code.startsWith("i") ? "IIT" : code.startsWith("e") ? "EIT" : "OIT";
}
