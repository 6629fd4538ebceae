const THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
const LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";
const THAI_ONES = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const THAI_PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];
const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const HIGHEST = 32_767;

/**
 * A list number as Word prints it in one of its number formats (ECMA-376 17.18.59); unknown formats print Arabic
 * digits. `pattern` is the `w:format` of custom formats, such as "๐๑, ๐๒, ๐๓".
 */
export function printNumber(value: number, format: string, pattern?: string): string {
  const number = Math.min(Math.max(0, Math.trunc(value)), HIGHEST);
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "thaiNumbers":
      return thaiDigits(String(number));
    case "thaiLetters":
      return letters(number, THAI_LETTERS);
    case "thaiCounting":
      return thaiWords(number);
    case "lowerLetter":
      return letters(number, LATIN_LETTERS);
    case "upperLetter":
      return letters(number, LATIN_LETTERS).toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "numberInDash":
      return `- ${number} -`;
    case "custom":
      return custom(number, pattern ?? "");
    default:
      return String(number);
  }
}

function thaiDigits(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

function letters(number: number, alphabet: string): string {
  if (number === 0) return "";
  const times = Math.ceil(number / alphabet.length);
  return (alphabet[(number - 1) % alphabet.length] ?? "").repeat(Math.min(times, 20));
}

function roman(number: number): string {
  let left = number;
  let printed = "";
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      printed += sign;
      left -= worth;
    }
  }
  return printed;
}

function thaiWords(number: number): string {
  if (number === 0) return "ศูนย์";
  const digits = [...String(number)].map(Number);
  return digits
    .map((digit, index) => {
      const place = digits.length - 1 - index;
      if (digit === 0) return "";
      if (place === 0 && digit === 1 && digits.length > 1) return "เอ็ด";
      if (place === 1 && digit === 1) return "สิบ";
      if (place === 1 && digit === 2) return "ยี่สิบ";
      return `${THAI_ONES[digit] ?? ""}${THAI_PLACES[place] ?? ""}`;
    })
    .join("");
}

function custom(number: number, pattern: string): string {
  const first = /^[0-9๐-๙]+/.exec(pattern)?.[0];
  if (!first) return String(number);
  const padded = String(number).padStart(first.length, "0");
  return /[๐-๙]/.test(first) ? thaiDigits(padded) : padded;
}
