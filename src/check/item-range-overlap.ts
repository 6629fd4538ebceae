import { codesBetween, spell } from "../ita/index.js";
import type { FindingDraft, Rule } from "./rule.js";
import { type SoundRange, soundRange } from "./shared/item-range.js";
import { conclude } from "./shared/outcome.js";
import { at } from "./shared/where.js";

/** Two printed ranges of items that should stand side by side share an item. */
export const itemRangeOverlap: Rule = {
  id: "item-range-overlap",
  version: "1.0.0",
  severity: "warning",
  needs: ["mentions.itemRanges"],
  years: null,
  messages: {
    overlap: {
      th: "ช่วงข้อคำถาม “{first}” ({at}) และ “{second}” ({otherAt}) ซ้อนกันที่ข้อ {shared} หนึ่งข้ออยู่ได้ตัวชี้วัดเดียว โปรดแก้ช่วงข้อให้ต่อกัน",
      en: "The ranges of items “{first}” ({atEn}) and “{second}” ({otherAtEn}) share {shared}. An item belongs to one indicator: make the ranges follow one another.",
    },
  },
  check(report) {
    const ranges = distinct(report.mentions.itemRanges.flatMap((mention) => soundRange(mention) ?? []));
    const findings: FindingDraft[] = [];
    ranges.forEach((first, index) => {
      const second = ranges[index + 1];
      const shared = second ? sharedCodes(first, second) : [];
      if (second && shared.length > 0) findings.push(draft(first, second, shared));
    });
    return conclude({ checked: ranges.length, findings, unable: [] }, "no range of items is printed");
  },
};

/** Each range of one indicator once, by instrument, year and first item. */
function distinct(ranges: readonly SoundRange[]): SoundRange[] {
  const seen = new Set<string>();
  return ranges
    .filter(({ first, last, mention }) => {
      const key = `${spell(first)} ${spell(last)} ${mention.indicator} ${mention.fiscalYear}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        a.first.letter.localeCompare(b.first.letter, "en") ||
        (a.mention.fiscalYear ?? 0) - (b.mention.fiscalYear ?? 0) ||
        a.first.number - b.first.number ||
        a.last.number - b.last.number,
    );
}

/** The items that two ranges of one year share; none where one is a part of the other, or both are of one indicator. */
function sharedCodes(a: SoundRange, b: SoundRange): string[] {
  if (a.first.letter !== b.first.letter || a.mention.fiscalYear !== b.mention.fiscalYear) return [];
  if (a.mention.indicator !== null && a.mention.indicator === b.mention.indicator) return [];
  const within = (inner: SoundRange, outer: SoundRange) =>
    inner.first.number >= outer.first.number && inner.last.number <= outer.last.number;
  const bothNamed = a.mention.indicator !== null && b.mention.indicator !== null;
  if (!bothNamed && (within(a, b) || within(b, a))) return [];
  const first = { letter: a.first.letter, number: Math.max(a.first.number, b.first.number) };
  return codesBetween(first, { letter: a.first.letter, number: Math.min(a.last.number, b.last.number) });
}

function draft(a: SoundRange, b: SoundRange, shared: readonly string[]): FindingDraft {
  const place = at(b.mention);
  const pair = [a.mention, b.mention];
  return {
    messageId: "overlap",
    data: {
      first: a.mention.raw,
      second: b.mention.raw,
      shared: shared.length > 2 ? `${shared[0]} – ${shared.at(-1)}` : shared.join(", "),
      ...at(a.mention),
      otherAt: place.at,
      otherAtEn: place.atEn,
    },
    fiscalYear: a.mention.fiscalYear,
    item: shared[0] ?? null,
    expected: null,
    actual: shared.length === 1 ? (shared[0] ?? null) : `${shared[0]}-${shared.at(-1)}`,
    contributors: pair.map(({ raw, confidence }) => ({ name: "item-range", value: raw, raw, confidence })),
    compared: pair,
    evidence: pair.flatMap(({ evidence }) => evidence),
  };
}
