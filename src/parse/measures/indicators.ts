import { INDICATORS, matchIndicatorName } from "../../ita/index.js";
import { toArabicDigits } from "../../thai/digits.js";
import { squash } from "../../thai/loose.js";
import { likeness } from "./likeness.js";
import { leadingNumber } from "./row-number.js";

const LABEL = /^\s*(?:[IEOieo][0-9]{1,2}[.:]?\s+(?=[ก-๎]))?(?:ตัวชี้วัด(?:ย่อย)?|ประเด็น|ด้าน|หัวข้อ|ข้อ)?\s*(?:ที่)?\s*/;
const KIND = /^\s*(?:ตัวชี้วัด|ประเด็น|ด้าน)\s*/;
/** Where the name of an indicator ends and its items or its score begin. */
const AFTER_NAME = /\s*(?:ข้อ\s*[0-9ieo]|\b[ieo]\s?[0-9]|[0-9]|ได้|มีคะแนน|คะแนน|ร้อยละ|\(|:|=).*$/isu;
const LONGEST_NAME = 120;
/** Topics of an analysis open so, no indicator does; and a number in brackets counts whatever stands below a heading. */
const OTHER_TOPIC = /^(?:กระบวนการ|กลไก|ช่องทาง)/;
const COUNTED = /^\s*[([](?!.*ตัวชี้วัด)/s;
/** At its own number an unofficial wording need only resemble the name; in its place between two others, even less. */
const ALIKE_AT_NUMBER = 0.45;
const ALIKE_IN_PLACE = 0.25;

/**
 * The official indicator that a heading names, with or without a number before it. The name decides; an unofficial
 * wording counts where the number before it, outside of brackets, is the official number of a similar name. Null for any
 * other text.
 */
export function officialIndicator(text: string): number | null {
  if (text.length > LONGEST_NAME) return null;
  const { number, name } = parts(text);
  if (name.length < 4) return null;
  const match = matchIndicatorName(name);
  if (match) return match.no;
  if (OTHER_TOPIC.test(name) || COUNTED.test(text)) return null;
  return number !== null && similarity(number, name) >= ALIKE_AT_NUMBER ? number : null;
}

/**
 * The official indicators of headings in printed order. A heading that stands between two neighbours' places and
 * resembles the name that belongs there is taken for it.
 */
export function indicatorsInOrder(texts: readonly string[]): (number | null)[] {
  const found = texts.map(officialIndicator);
  return found.map((indicator, index) => {
    if (indicator !== null) return indicator;
    const before = index === 0 ? 0 : found[index - 1];
    const after = index === found.length - 1 ? null : found[index + 1];
    if (typeof before !== "number" || (after !== null && after !== before + 2)) return null;
    if (after === null && index === 0) return null;
    const text = texts[index] ?? "";
    return text.length <= LONGEST_NAME && similarity(before + 1, parts(text).name) >= ALIKE_IN_PLACE
      ? before + 1
      : null;
  });
}

function parts(text: string): { number: number | null; name: string } {
  const arabic = toArabicDigits(text);
  const lead = leadingNumber(arabic);
  const label = lead ? lead.end : (LABEL.exec(arabic)?.[0].length ?? 0);
  const name = arabic.slice(label).replace(KIND, "").replace(AFTER_NAME, "").trim();
  return { number: lead && /^[0-9]+$/.test(lead.value) ? Number(lead.value) : null, name };
}

function similarity(number: number, name: string): number {
  const official = INDICATORS.find((indicator) => indicator.no === number);
  if (!official) return 0;
  return Math.max(...[official.name, ...official.aliases].map((known) => likeness(squash(known), squash(name))));
}
