import { highestItem, parseItemCode, spell } from "../ita/index.js";
import type { ItemRangeMention } from "../model/mentions.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude } from "./shared/outcome.js";
import { at, yearText } from "./shared/where.js";

/** A printed range of items lost a letter or a number, is reversed, or goes beyond the year's items. */
export const itemRangeMalformed: Rule = {
  id: "item-range-malformed",
  version: "1.1.0",
  severity: "warning",
  needs: ["mentions.itemRanges"],
  years: null,
  messages: {
    lost: {
      th: "ช่วงข้อคำถาม “{printed}” ({at}) พิมพ์ไม่ครบ ขาดรหัสหรือตัวอักษรของเครื่องมือด้านหนึ่ง โปรดแก้ให้ครบ เช่น e11 – e15",
      en: "The range of items “{printed}” ({atEn}) lacks the letter or number of one side. Complete it, as in e11 – e15.",
    },
    mixed: {
      th: "ช่วงข้อคำถาม “{printed}” ({at}) เริ่มและจบด้วยเครื่องมือต่างกัน โปรดตรวจสอบรหัสข้อ",
      en: "The range of items “{printed}” ({atEn}) starts and ends in different instruments. Check the codes.",
    },
    reversed: {
      th: "ช่วงข้อคำถาม “{printed}” ({at}) เริ่มหลังข้อสุดท้าย โปรดสลับหรือแก้รหัสข้อ",
      en: "The range of items “{printed}” ({atEn}) starts after its end. Correct the codes.",
    },
    beyond: {
      th: "ช่วงข้อคำถาม “{printed}” ({at}) เกินข้อสุดท้ายของปีงบประมาณ พ.ศ. {year} คือ {highest} โปรดตรวจสอบรหัสข้อ",
      en: "The range of items “{printed}” ({atEn}) goes beyond the last item of fiscal year {year}, {highest}. Check the codes.",
    },
  },
  check(report) {
    const ranges = report.mentions.itemRanges;
    const read = ranges.filter(({ value }) => value !== null);
    const findings = read.flatMap((mention) => faultOf(mention) ?? []);
    const unable = read.length < ranges.length ? ["a range of items could not be read"] : [];
    return conclude({ checked: read.length, findings, unable }, "no range of items is printed");
  },
};

function faultOf(mention: ItemRangeMention): FindingDraft | null {
  const first = parseItemCode(mention.value?.first ?? "");
  const last = parseItemCode(mention.value?.last ?? "");
  if (!first || !last) return draft(mention, "lost", null);
  if (first.letter !== last.letter) return draft(mention, "mixed", null);
  if (first.number > last.number) return draft(mention, "reversed", null);
  const highest = highestItem(first.letter, mention.fiscalYear);
  return last.number > highest ? draft(mention, "beyond", spell({ letter: first.letter, number: highest })) : null;
}

function draft(mention: ItemRangeMention, messageId: string, highest: string | null): FindingDraft {
  const { fiscalYear, indicator, raw, evidence } = mention;
  return {
    messageId,
    data: { printed: raw, year: yearText(fiscalYear), highest: highest ?? "", ...at(mention) },
    fiscalYear,
    indicator,
    expected: highest,
    actual: raw,
    contributors: [{ name: "item-range", value: raw, raw, confidence: mention.confidence }],
    compared: [{ value: raw, raw, confidence: mention.confidence, evidence }],
    evidence,
  };
}
