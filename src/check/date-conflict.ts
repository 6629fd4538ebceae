import type { DateMention } from "../model/mentions.js";
import { fiscalYearOf } from "../thai/fiscal-year.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { blocksOf, groupBy, placesOf, standsIn } from "./shared/values.js";
import { at } from "./shared/where.js";

/** Two dates of one event disagree. */
export const dateConflict: Rule = {
  id: "date-conflict",
  version: "1.0.0",
  severity: "warning",
  needs: ["mentions.dates"],
  years: null,
  messages: {
    meeting: {
      th: "วันที่ของการประชุมครั้งเดียวกันไม่ตรงกัน คือ {dates} ({at}) โปรดตรวจสอบวันที่ที่ถูกต้องแล้วแก้ไขให้ตรงกัน",
      en: "The dates of one meeting disagree: {dates} ({atEn}). Check which is right and correct the others.",
    },
    event: {
      th: "วันที่ของเรื่องเดียวกันไม่ตรงกัน คือ {dates} ({at}) โปรดตรวจสอบวันที่ที่ถูกต้องแล้วแก้ไขให้ตรงกัน",
      en: "The dates of one event disagree: {dates} ({atEn}). Check which is right and correct the others.",
    },
  },
  check(report) {
    const grouped = report.mentions.dates.filter((date) => date.group !== null && date.value !== null);
    const events = groupBy(grouped, (date) => date.group ?? "").filter((dates) => dates.length > 1);
    if (events.length === 0) return { state: "not-applicable", reason: "no event is dated twice" };
    const findings = events.flatMap((dates): FindingDraft[] => {
      const distinct = groupBy(dates, (date) => `${date.role} ${date.value}`).map(([date]) => date);
      const pair = firstConflict(distinct);
      if (!pair) return [];
      const quoted = distinct.map((date) => `“${date.raw.replace(/\s+/g, " ").trim()}”`);
      return [
        {
          messageId: dates.some((date) => date.role.startsWith("meeting")) ? "meeting" : "event",
          data: { dates: quoted.join(", "), ...at(pair[1]) },
          fiscalYear: report.fiscalYear?.value ?? null,
          expected: pair[0].value,
          actual: pair[1].value,
          contributors: dates.map((date) => contributor(date.role, date)),
          compared: dates,
          evidence: placesOf(dates),
        },
      ];
    });
    return { state: "checked", findings };
  },
};

/** The first two dates that can't be of one event. */
function firstConflict(dates: DateMention[]): [DateMention, DateMention] | null {
  for (const [index, one] of dates.entries()) {
    const two = dates.slice(index + 1).find((other) => !agree(one, other));
    if (two) return [one, two];
  }
  return null;
}

/** Dates agree when one says less of the same; two days of one month in one line are an event of several days. */
function agree(one: DateMention, two: DateMention): boolean {
  const [a, b] = [one.value ?? "", two.value ?? ""];
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (one.role === "meeting-number" || two.role === "meeting-number") return numbers(one, two) || numbers(two, one);
  return standsIn(one, blocksOf([two])) && a.slice(0, 7) === b.slice(0, 7);
}

/** Meetings are numbered by calendar year or by fiscal year: `1/2564` may have been held in October 2563. */
function numbers(number: DateMention, { value }: DateMention): boolean {
  if (number.role !== "meeting-number" || number.value === null || value === null) return false;
  const year = number.value.slice(0, 4);
  return value.startsWith(year) || (value.length >= 7 && fiscalYearOf(value) === fiscalYearOf(year));
}
