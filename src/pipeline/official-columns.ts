import { matchIndicatorName } from "../ita/index.js";
import { squash } from "../thai/loose.js";

/** What a column of an official results table can hold. */
export const OFFICIAL_FIELDS = [
  "agency",
  "fiscalYear",
  "subdistrict",
  "district",
  "province",
  "total",
  "level",
  "IIT",
  "EIT",
  "OIT",
  "indicator-1",
  "indicator-2",
  "indicator-3",
  "indicator-4",
  "indicator-5",
  "indicator-6",
  "indicator-7",
  "indicator-8",
  "indicator-9",
  "indicator-10",
] as const;

/** Header words, white space dropped, by field; the first that fits decides. */
const WORDS: readonly [string, RegExp][] = [
  ["agency", /หน่วยงาน|อปท|^ชื่อ|agency|organi[sz]ation/i],
  ["fiscalYear", /^ปี|พ\.?ศ\.?$|year/i],
  ["subdistrict", /^ตำบล|^แขวง|subdistrict/i],
  ["district", /^อำเภอ|^เขต|district/i],
  ["province", /^จังหวัด|province/i],
  ["level", /ระดับ|เกรด|level|grade|rating/i],
  ["IIT", /IIT/i],
  ["EIT", /EIT/i],
  ["OIT", /OIT/i],
  ["total", /รวม|เฉลี่ย|ITA|total|^คะแนน$|^score$/i],
];
const NUMBERED = /^(?:ตัวชี้วัด(?:ที่)?|indicator|ind|kpi)[-_.]?([0-9]{1,2})(?![0-9])/i;

/**
 * Which column (by position) holds which field: as `given` by header, else by the words of the headers. A given header
 * that the table lacks is told in `missing`.
 */
export function officialColumns(
  headers: readonly string[],
  given: Readonly<Record<string, string>>,
): { columns: Map<string, number>; missing: string[] } {
  const columns = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, header] of Object.entries(given)) {
    const position = headers.findIndex((candidate) => squash(candidate) === squash(header));
    if (position < 0) missing.push(header);
    else columns.set(field, position);
  }
  const taken = new Set(columns.values());
  headers.forEach((header, position) => {
    const field = taken.has(position) ? null : fieldOf(header);
    if (field !== null && !columns.has(field)) columns.set(field, position);
  });
  return { columns, missing };
}

function fieldOf(header: string): string | null {
  const text = squash(header);
  if (text === "") return null;
  const numbered = Number(NUMBERED.exec(text)?.[1]);
  if (numbered >= 1 && numbered <= 10) return `indicator-${numbered}`;
  const named = matchIndicatorName(header);
  if (named) return `indicator-${named.no}`;
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
