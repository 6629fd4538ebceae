/** What Buddhist years lie before Christian ones. */
export const BUDDHIST_OFFSET = 543;

/** A Buddhist year from a printed one: years ≥ 2400 and two digits 55–75 are Buddhist, 1900–2399 Christian; else null. */
export function buddhistYear(digits: string): number | null {
  const year = Number(digits);
  if (digits.length === 2) return year >= 55 && year <= 75 ? 2500 + year : null;
  if (digits.length !== 4 || year < 1900) return null;
  return year >= 2400 ? year : year + BUDDHIST_OFFSET;
}

/** Whether a Buddhist year is one that an ITA report can speak of (2540–2590). */
export function isPlausibleYear(year: number): boolean {
  return year >= 2540 && year <= 2590;
}

/** Days of a month of a Buddhist year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year - BUDDHIST_OFFSET, month, 0)).getUTCDate();
}

/** ISO date of a Buddhist year, as precise as what is given; null for a day or month that does not exist or a year out of range. */
export function isoDate(year: number, month?: number, day?: number): string | null {
  if (!isPlausibleYear(year)) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  const head = String(year - BUDDHIST_OFFSET);
  if (month === undefined) return head;
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${head}-${two(month)}`;
  return day >= 1 && day <= daysInMonth(year, month) ? `${head}-${two(month)}-${two(day)}` : null;
}
