const THAI_ZERO = 0x0e50;

/** Thai digits ๐–๙ as 0–9; every other character stays, so the length and all offsets stay too. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Whether a single character is a Thai or an Arabic digit. */
export function isDigit(character: string): boolean {
  return /^[0-9๐-๙]$/.test(character);
}
