import { buddhistYear } from "./calendar.js";
import { firstDay, lastDay } from "./calendar-points.js";

const QUARTER =
  /(?:ไตร\s?มาส(?:\s?ที่)?|(?<![A-Za-z])Q)\s?([1-4])(?:\s?(?:-|–|—|ถึง|,|และ|จนถึง)\s?(?:ไตร\s?มาส|Q)?(?:\s?ที่)?\s?([1-4])(?![0-9]))*(?:\s?\/\s?(?:พ\.ศ\.\s?)?([0-9]{4}|[0-9]{2})(?![0-9]))?/;
const HALF = /(?:6|หก)\s?เดือน\s?(แรก|หลัง)|ครึ่ง\s?ปี\s?(?:งบประมาณ\s?)?(แรก|หลัง)/;

/** A quarter told by a word. */
const WORDED = /(ไตร\s?มาส(?:\s?ที่)?\s?)(แรก|หนึ่ง|สอง|สาม|สี่|สุดท้าย)/g;
const WORDS: Record<string, string> = { แรก: "1", หนึ่ง: "1", สอง: "2", สาม: "3", สี่: "4", สุดท้าย: "4" };

const inFigures = (_: string, quarter: string, word: string) => `${quarter}${WORDS[word] ?? word}`;

/** Quarters 1–4 of a fiscal year named in a text; `year` (Buddhist) where it stands behind a slash, `at` where they begin. */
export interface Quarters {
  first: number;
  last: number;
  year: number | null;
  at: number;
}

/** The quarters of a text with Arabic digits and single blanks, halves of a year (`6 เดือนแรก`) included; null when it names none. */
export function findQuarters(text: string): Quarters | null {
  const quarter = QUARTER.exec(text.replace(WORDED, inFigures));
  if (quarter) {
    const first = Number(quarter[1]);
    return {
      first,
      last: Number(quarter[2] ?? first),
      year: quarter[3] === undefined ? null : buddhistYear(quarter[3]),
      at: quarter.index,
    };
  }
  const half = HALF.exec(text);
  if (!half) return null;
  const late = (half[1] ?? half[2]) === "หลัง";
  return { first: late ? 3 : 1, last: late ? 4 : 2, year: null, at: half.index };
}

/** First and last day (ISO) of quarter 1–4 of a Buddhist fiscal year. */
export function fiscalQuarter(year: number, quarter: number): { start: string; end: string } {
  const month = ((quarter + 2) % 4) * 3 + 1;
  const ofYear = quarter === 1 ? year - 1 : year;
  return {
    start: firstDay({ year: ofYear, month, day: null }),
    end: lastDay({ year: ofYear, month: month + 2, day: null }),
  };
}
