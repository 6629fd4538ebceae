/** What stands before a number of per cent: `ร้อยละ`. */
export const PERCENT_BEFORE = "ร้อยละ";

/** What stands behind one: `%`, `เปอร์เซ็นต์` and the ways in which that is misspelt or mistyped. */
export const PERCENT_BEHIND = "[%％]|เปอร์?เซ็?[นณ]ต?์?(?!ไ)";

const PERCENT = new RegExp(`${PERCENT_BEFORE}|${PERCENT_BEHIND}`);

/** Whether a text says that its numbers are per cent. */
export function saysPercent(text: string): boolean {
  return PERCENT.test(text);
}
