const YEAR = "25[5-7][0-9]";
const NEXT_YEAR = "(?:\\s|-|–|ถึง|,|และ|ปี|งบประมาณ|พ\\.?ศ\\.?){1,12}";
const NUMBER = "[0-9]{1,3}\\.[0-9]{1,2}";
const NEXT_NUMBER = "(?:\\s|,|และ|คะแนน|ร้อยละ|%){1,12}";
const SERIES = new RegExp(
  `(${YEAR}(?:${NEXT_YEAR}${YEAR}){1,9})([^0-9]{0,80})(${NUMBER}(?:${NEXT_NUMBER}${NUMBER}){1,9})(?:\\s|คะแนน|%){0,9}ตามลำดับ`,
  "g",
);
const LONGEST_RANGE = 10;

/**
 * The years of scores told one after another: `ปี 2565 - 2567 ได้คะแนน 84.20, 88.30 และ 91.40 คะแนน ตามลำดับ`, by the offset of
 * each score. Empty where there are not as many scores as years.
 */
export function yearSeries(text: string): Map<number, number> {
  const found = new Map<number, number>();
  if (!text.includes("ตามลำดับ")) return found;
  for (const match of text.matchAll(SERIES)) {
    const [, told = "", between = "", scores = ""] = match;
    const years = yearsOf(told);
    const start = match.index + told.length + between.length;
    const numbers = [...scores.matchAll(new RegExp(NUMBER, "g"))];
    if (numbers.length !== years.length) continue;
    numbers.forEach(({ index }, place) => {
      found.set(start + index, years[place] ?? 0);
    });
  }
  return found;
}

/** The years of a range or a list. */
function yearsOf(told: string): number[] {
  const years = [...told.matchAll(new RegExp(YEAR, "g"))].map(([year]) => Number(year));
  const [first = 0, last = 0] = years;
  if (years.length !== 2 || !/-|–|ถึง/.test(told) || last <= first || last - first > LONGEST_RANGE) return years;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
