/** Abbreviated months as they stand before a year. */
const MONTH = /(?:ม|พ|ก|ส|ต|ธ|มี)\.ค\.|(?:ก|พ|เม|มิ)\.ย\.|ก\.พ\./;
/** A short Latin word with points before a year: an abbreviated month that was taken for Latin letters. */
const LATIN = /(?:^|[^A-Za-z])(?!ITA|IIT|EIT|OIT|AA)[A-Za-z][A-Za-z0-9.,]{0,4}[0-9๐-๙]{2,4}/;
/** The same, taken for digits: two single ones, each with its point, before a year. */
const DIGITS = /(?:^|[^0-9.])[0-9]\.[0-9]\.[0-9๐-๙]{2}/;
/** Two of them with a dash between, one at least in Latin letters; their year stands on the next line. */
const SIDE = "(?:[A-Za-z][A-Za-z.,]{0,4}|[ก-ฮ][\\u0e31-\\u0e4e]?[.,]?[ก-ฮ][.,]?)";
const RANGE = new RegExp(`^(?=.*[A-Za-z])${SIDE}(?:[-–—]|ถึง)${SIDE}$`);
const LONGEST = 40;

/** Whether a line, its signs without blanks, may be a period whose months were taken for Latin letters or digits. */
export function mayBeMisreadPeriod(text: string): boolean {
  if (text.length > LONGEST) return false;
  return LATIN.test(text) || RANGE.test(text) || (MONTH.test(text) && DIGITS.test(text));
}

/** Whether a line read anew is a period in Thai letters. */
export function isThaiPeriod(text: string): boolean {
  return MONTH.test(text) && !/[A-Za-z]/.test(text) && !DIGITS.test(text);
}
