import { scoreOfPoints } from "../../ita/index.js";
import type { Block, Document } from "../../model/document.js";
import type { Mentions } from "../../model/mentions.js";
import type { Span } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";
import { findAgencies } from "../../thai/agencies.js";
import { findLevels } from "../../thai/levels.js";
import { squash } from "../../thai/loose.js";
import { findNumbers, type NumberToken } from "../../thai/numbers.js";
import { readValue } from "../read.js";
import { isSetAside, type ResultYears } from "../result-years.js";
import { toldChanges } from "./change-sentences.js";
import { type Facts, noFacts, type Owner, type Subject } from "./facts.js";
import { firstAfter, isWithin, lastBefore } from "./in-order.js";
import { findItemRanges, type ItemRange, rangeMention } from "./item-codes.js";
import { isScaleLine } from "./level-scale.js";
import { pointsBeside } from "./points.js";
import { isOfYearBefore, type NumberSense, senseOf } from "./score-phrase.js";
import { findSubjects, type SubjectToken } from "./subjects.js";
import { yearSeries } from "./year-series.js";

/** What the reader of prose needs to know. `skip`: the tables that other readers took. */
export interface ProseContext {
  document: Document;
  years: ResultYears;
  ownNames: ReadonlySet<string>;
  skip: ReadonlySet<number>;
}

/** The scores, levels, changes and item ranges of running text. */
export interface ProseFacts extends Facts {
  ranges: Mentions["itemRanges"];
}

const REACH = 140;
const OWNER_REACH = 90;
const CARRY_BLOCKS = 3;
const BESIDE = 60;
const NEXT_IN_SERIES = /ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25[5-7][0-9](?:ได้|คะแนน|เท่ากับ|คือ|จำนวน|[=:(])*$/;
const YEAR_EQUALS = /ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25[5-7][0-9][=:]$/;
const HIGHEST_OR_LOWEST = /คะแนน(?:สูง|ต่ำ|น้อย|มาก)(?:ที่)?สุด(?:คือ|เท่ากับ|จำนวน|ได้)?$/;
const IS_NAMED = /^(?:คะแนน|%)?(?:คือ|ได้แก่|ใน|เป็น)(?:ของ|ด้าน)?(?:ตัวชี้วัด)?(?:ที่)?$/;
const ITEM_REACH = 24;
const OPEN_DATA_MARK: NumberSense = { sense: "score", strength: "strong" };
const SAID_IN_SERIES: NumberSense = { sense: "score", strength: "strong" };
/** The levels before 2562, ordinary words elsewhere. */
const FIVE_LEVELS = /^(สูงมาก|สูง|ปานกลาง|ต่ำมาก|ต่ำ)$/;

/** Reads all running text, cells of tables of measures included, for scores, levels, changes and item ranges. */
export function readProse(context: ProseContext): ProseFacts {
  const found: ProseFacts = { ...noFacts(), ranges: [] };
  let carried: { no: number; block: number } | null = null;
  for (const block of context.document.blocks) {
    if (isSetAside(block) || block.text === "" || (block.place && context.skip.has(block.place.table))) continue;
    if (isScaleLine(block.text)) continue;
    const ranges = findItemRanges(block.text);
    const subjects = findSubjects(block.text, context.ownNames).filter((token) => !isWithin(ranges, token.span));
    if (carried && block.index - carried.block > CARRY_BLOCKS) carried = null;
    readBlock(block, subjects, ranges, carried?.no ?? null, context, found);
    const last = subjects.findLast((token) => token.is.kind === "indicator");
    if (last?.is.kind === "indicator") carried = { no: last.is.no, block: block.index };
  }
  return found;
}

function readBlock(
  block: Block,
  subjects: SubjectToken[],
  ranges: ItemRange[],
  carried: number | null,
  context: ProseContext,
  found: ProseFacts,
): void {
  const { document, years } = context;
  const totals: Span[] = [];
  for (const range of ranges) {
    const indicator = indicatorBefore(subjects, range.span[0]) ?? carried;
    found.ranges.push(rangeMention(document, block, range, { indicator, fiscalYear: years.at(block, range.span[0]) }));
  }
  const series = yearSeries(block.text);
  for (const token of findNumbers(block.text)) {
    const ofSeries = series.get(token.span[0]) ?? null;
    const said = ofSeries === null ? senseOf(block.text, token) : SAID_IN_SERIES;
    const nearest =
      said.sense === "none" && token.decimals > 0
        ? null
        : (subjectBehind(subjects, token, block.text) ?? subjectBefore(subjects, token, block.text));
    const sense = isOpenDataMark(block.text, token, nearest) ? OPEN_DATA_MARK : said;
    if (sense.sense === "none") continue;
    const fiscalYear = ofSeries ?? years.at(block, token.span[0]);
    const owner = ownerBefore(subjects, token, block, context);
    if (sense.sense === "change") {
      if (!ofScores(block.text, token, nearest)) continue;
      const change = { value: token.value, direction: sense.direction, unit: sense.unit };
      const indicator = nearest?.is.kind === "indicator" ? nearest.is.no : null;
      if (owner.kind === "own")
        found.changes.push({
          indicator,
          fiscalYear: years.changedIn(block, token.span[0]),
          place: "prose",
          change: readValue(document, block, token.span, change),
        });
      continue;
    }
    const range = lastBefore(ranges, token.span[0]);
    const inRange = range !== null && token.span[0] - range.span[1] < BESIDE;
    const named = subjectOf(
      nearest,
      inRange ? (indicatorBefore(subjects, token.span[0]) ?? carried) : null,
      carried,
      block.text,
      token,
      sense.strength,
    );
    const isNext = totals.length > 0 && sense.strength === "strong" && isNextInSeries(block.text, token);
    const isOfYear =
      ofSeries !== null ||
      isNext ||
      (totals.length > 0 && isOfYearBefore(block.text, token)) ||
      (token.decimals > 0 && isYearEquals(block.text, token));
    const subject = named ?? (isOfYear && nearest === null ? ({ kind: "total" } as const) : null);
    if (!subject) continue;
    if (subject.kind === "total") totals.push(token.span);
    const printed =
      subject.kind === "instrument" ? pointsBeside(block.text, token.span, token.value, subject.id) : null;
    const score = readValue(document, block, token.span, printed ? scoreOfPoints(printed) : token.value);
    found.scores.push({
      subject,
      owner,
      fiscalYear,
      score,
      place: inRange ? "range" : "prose",
      table: block.place?.table ?? null,
      rank: sense.strength === "strong" ? 0 : 1,
      name: null,
      printed,
    });
  }
  readToldChanges(block, subjects, context, found);
  readLevels(block, subjects, totals, context, found);
}

/** Changes told without a size count where the total or an indicator is named before them. */
function readToldChanges(block: Block, subjects: SubjectToken[], context: ProseContext, found: ProseFacts): void {
  for (const { span, change } of toldChanges(block.text)) {
    const nearest = lastBefore(subjects, span[0], isSubject);
    if (!nearest || span[0] - nearest.span[1] > BESIDE) continue;
    if (nearest.is.kind !== "total" && nearest.is.kind !== "indicator") continue;
    if (ownerBefore(subjects, { span }, block, context).kind !== "own") continue;
    found.changes.push({
      indicator: nearest.is.kind === "indicator" ? nearest.is.no : null,
      fiscalYear: context.years.changedIn(block, span[0]),
      place: "prose",
      change: readValue(context.document, block, span, change),
    });
  }
}

/** An item of OIT has all its points or none: `o12 ได้ 0 คะแนน`. */
function isOpenDataMark(text: string, { span, value, decimals }: NumberToken, nearest: SubjectToken | null): boolean {
  if (decimals > 0 || (value !== 0 && value !== 100) || nearest?.is.kind !== "item" || !nearest.is.code.startsWith("o"))
    return false;
  return span[0] - nearest.span[1] < ITEM_REACH && /^(?:คะแนน|%)/.test(squash(text.slice(span[1], span[1] + 12)));
}

/** A change counts where scores are spoken of: costs, complaints and days rise and fall too. */
function ofScores(text: string, token: NumberToken, nearest: SubjectToken | null): boolean {
  if (nearest && nearest.is.kind !== "item") return true;
  const around = squash(text.slice(Math.max(0, token.span[0] - REACH), token.span[1] + 12));
  return /คะแนน|ผลการประเมิน/.test(around);
}

function indicatorBefore(subjects: SubjectToken[], offset: number): number | null {
  const token = lastBefore(subjects, offset, (each) => each.is.kind === "indicator");
  return token?.is.kind === "indicator" ? token.is.no : null;
}

/** Named behind it: `คะแนนต่ำสุด 85.71 คะแนน คือ การเปิดเผยข้อมูล`. */
function subjectBehind(
  subjects: SubjectToken[],
  { span: [start, end] }: NumberToken,
  text: string,
): SubjectToken | null {
  if (!HIGHEST_OR_LOWEST.test(squash(text.slice(Math.max(0, start - BESIDE), start)))) return null;
  const next = firstAfter(subjects, end);
  return next && isSubject(next) && IS_NAMED.test(squash(text.slice(end, next.span[0]))) ? next : null;
}

function subjectBefore(subjects: SubjectToken[], token: NumberToken, text: string): SubjectToken | null {
  const nearest = lastBefore(subjects, token.span[0], isSubject);
  if (!nearest || token.span[0] - nearest.span[1] > REACH) return null;
  return text.slice(nearest.span[1], token.span[0]).includes("\n") && nearest.is.kind !== "indicator" ? null : nearest;
}

function isSubject(token: SubjectToken): boolean {
  return (
    token.is.kind === "total" ||
    token.is.kind === "instrument" ||
    token.is.kind === "indicator" ||
    token.is.kind === "item"
  );
}

function ownerBefore(subjects: SubjectToken[], token: { span: Span }, block: Block, context: ProseContext): Owner {
  const nearest = lastBefore(
    subjects,
    token.span[0],
    ({ is: { kind } }) => kind === "other" || kind === "self" || kind === "national",
  );
  if (!nearest || token.span[0] - nearest.span[1] > OWNER_REACH || context.ownNames.size === 0) return { kind: "own" };
  if (nearest.is.kind === "national") return { kind: "national" };
  if (nearest.is.kind !== "other") return { kind: "own" };
  return { kind: "other", name: readValue(context.document, block, nearest.span, nearest.is.name) };
}

/** The subject of a score: the nearest on its left; the indicator of the lines before where the score continues them; else the total. */
function subjectOf(
  nearest: SubjectToken | null,
  continued: number | null,
  carried: number | null,
  text: string,
  token: NumberToken,
  strength: "strong" | "weak",
): Subject | null {
  const between = nearest ? squash(text.slice(nearest.span[1], token.span[0])) : "";
  if (nearest && isSubject(nearest)) {
    const is = nearest.is as Subject;
    if (is.kind === "item" && between.length > 30) return null;
    if (is.kind === "instrument" && /ตัวชี้วัด|ภาพรวม|คะแนนรวม/.test(between)) return totalOf(text, token, strength);
    if (is.kind === "indicator" && between.length > BESIDE && !/คะแนน|ร้อยละ/.test(between)) return null;
    return is;
  }
  if (continued !== null) return { kind: "indicator", no: continued };
  const head = squash(text.slice(0, Math.min(token.span[0], REACH * 4)));
  if (carried !== null && head.length < BESIDE && /ได้คะแนน|คะแนนเฉลี่ย|^คะแนน/.test(head))
    return { kind: "indicator", no: carried };
  return totalOf(text, token, strength);
}

/** `ผล ITA ปี 2566 = 94.02 (ปี 2565 = 91.88)`. */
function isYearEquals(text: string, { span: [start] }: NumberToken): boolean {
  const left = squash(text.slice(Math.max(0, start - BESIDE), start));
  return YEAR_EQUALS.test(left) && /ita|คะแนน/.test(squash(text.slice(Math.max(0, start - REACH), start)));
}

/** Behind the total of one year stands that of another: `ปี 2565 = 87.11 คะแนน, ปี 2566 = 89.40 คะแนน`. */
function isNextInSeries(text: string, { span: [start] }: NumberToken): boolean {
  return NEXT_IN_SERIES.test(squash(text.slice(Math.max(0, start - BESIDE), start)));
}

function totalOf(text: string, token: NumberToken, strength: "strong" | "weak"): Subject | null {
  const left = text.slice(Math.max(0, token.span[0] - BESIDE), token.span[0]);
  const ofAgency = /(ได้|มี)(รับ)?(ผล|ค่า)?คะแนน(รวม|เฉลี่ย)?$/.test(squash(left)) && findAgencies(left).length > 0;
  const around = text.slice(Math.max(0, token.span[0] - BESIDE), token.span[1] + BESIDE);
  const rated =
    findLevels(around).length > 0 || /ita|ผลการประเมิน|คะแนนรวม|คะแนนเฉลี่ย|คะแนนที่ได้|ภาพรวม|ผลคะแนน/.test(squash(around));
  return strength === "strong" && (rated || ofAgency) ? { kind: "total" } : null;
}

function readLevels(
  block: Block,
  subjects: SubjectToken[],
  totals: Span[],
  context: ProseContext,
  found: ProseFacts,
): void {
  const { document, years } = context;
  for (const token of findLevels(block.text)) {
    if (FIVE_LEVELS.test(token.level) && !/ระดับ["“([]*$/.test(squash(block.text.slice(0, token.span[0]).slice(-20))))
      continue;
    const right = squash(block.text.slice(token.span[1], token.span[1] + 20));
    const left = squash(block.text.slice(Math.max(0, token.span[0] - 40), token.span[0]));
    if (
      /^(ขึ้นไป|หมายถึง|คือ|จำนวน[0-9]|[0-9]+แห่ง)/.test(right) ||
      /(ตั้งแต่|เป้าหมาย[^0-9]{0,20}|ไม่ต่ำกว่า|อย่างน้อย)(ใน)?(ระดับ)?["“(]?$/.test(left)
    )
      continue;
    const owner = ownerBefore(subjects, token, block, context);
    const beside = totals.some(
      (span) => Math.abs(span[0] - token.span[1]) < BESIDE || Math.abs(token.span[0] - span[1]) < BESIDE,
    );
    const level: ReadValue<string> = readValue(document, block, token.span, token.level);
    found.levels.push({
      owner,
      fiscalYear: years.at(block, token.span[0]),
      place: "prose",
      rank: beside ? 1 : 2,
      level,
    });
  }
}
