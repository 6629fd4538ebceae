import type { Box } from "../../model/place.js";
import type { RawContent } from "../raw-items.js";
import { alignTexts } from "./align.js";
import type { Character } from "./characters.js";
import { boundsOf, roundBox } from "./geometry.js";

/** The names under which the two readers of a PDF stand in a Document. */
export const FIRST_READER = "mupdf";
export const SECOND_READER = "pdf-parse";

/** What the second reader saw of one page. */
export interface SecondReading {
  /** By place in the page's content: what stands there instead; absent where both saw the same. */
  seen: Map<number, string>;
  /** How many more differences may be listed in the document. */
  budget: { left: number };
}

const THAI_MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const COMPARED = /[\p{L}\p{N}\ufffd]/u;
/** Glyphs to which a reader has no letter: it saw something there, but not what. */
const VOID = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/;
const PRIVATE = /[\ue000-\uf8ff]/;
const SARA_AM = "\u0e33";
const SARA_AA = "\u0e32";

/**
 * Holds the second reader's text of a page against the characters of the first: letters and digits, white space and
 * marks above and below ignored, for the second reader is known to drop and split those. Null where the two texts are
 * too unlike to be laid side by side.
 */
export function compareReadings(
  characters: readonly Character[],
  text: string,
  budget: { left: number },
): SecondReading | null {
  const own = compared(characters.map((character) => character.text));
  const signsOfOther = [...text];
  const other = compared(signsOfOther);
  const changes = alignTexts(own.signs, other.signs);
  if (!changes) return null;
  const orderOf = (index: number) => characters[index]?.order ?? -1;
  const seen = new Map<number, string>();
  for (const { start, end, otherStart, otherEnd } of changes) {
    const signs = other.signs.slice(otherStart, otherEnd);
    if (end - start === 1 && VOID.test(own.signs[start] ?? "") && signs.every((sign) => VOID.test(sign))) {
      const ownRange = characters.slice((own.places[start - 1] ?? -1) + 1, own.places[end]).map((sign) => sign.text);
      const otherRange = signsOfOther.slice((other.places[otherStart - 1] ?? -1) + 1, other.places[otherEnd]);
      const mark = markBeyond(ownRange, otherRange);
      if (mark || signs.length > 0) {
        if (mark) seen.set(orderOf(own.places[start] ?? -1), mark);
        continue;
      }
    }
    if (signs.length > 0 && signs.every((sign) => VOID.test(sign))) continue;
    if (end > start) {
      for (let index = start; index < end; index += 1) {
        const order = orderOf(own.places[index] ?? -1);
        const isLast = index === end - 1;
        seen.set(order, isLast ? signs.slice(index - start).join("") : (signs[index - start] ?? ""));
      }
    } else {
      const before = Math.max(0, start - 1);
      const [sign, place] = [own.signs[before], own.places[before]];
      if (sign === undefined || place === undefined) continue;
      const order = orderOf(place);
      const kept = seen.get(order) ?? sign;
      seen.set(order, start === 0 ? signs.join("") + kept : kept + signs.join(""));
    }
  }
  return { seen, budget };
}

/** The second reading of one block and the places where it differs; nothing where both readers agree. */
export function secondContent(
  raw: string,
  orders: readonly number[],
  boxes: readonly number[],
  page: number,
  { seen, budget }: SecondReading,
): Pick<RawContent, "otherReadings" | "differences"> {
  if (!orders.some((order) => seen.has(order))) return {};
  let second = "";
  const differences: NonNullable<RawContent["differences"]> = [];
  let open: { start: number; text: string } | null = null;
  const close = (end: number) => {
    if (open && budget.left > 0) {
      budget.left -= 1;
      const readings = [
        { reader: FIRST_READER, text: raw.slice(open.start, end) },
        { reader: SECOND_READER, text: open.text },
      ];
      differences.push({ page, span: [open.start, end], box: boxOfUnits(boxes, open.start, end), readings });
    }
    open = null;
  };
  for (let unit = 0; unit < raw.length; unit += 1) {
    const other = seen.get(orders[unit] ?? -1);
    if (other === undefined) {
      close(unit);
      second += raw[unit] ?? "";
    } else {
      open ??= { start: unit, text: "" };
      open.text += other;
      second += other;
    }
  }
  close(raw.length);
  return { otherReadings: [{ reader: SECOND_READER, raw: second }], differences };
}

/** The one mark, or private code, that the other reader saw in a stretch and the first did not; null for none or several. */
function markBeyond(own: readonly string[], other: readonly string[]): string | null {
  const [mark, ...more] = other.filter((sign) => (THAI_MARKS.test(sign) || PRIVATE.test(sign)) && !own.includes(sign));
  return mark !== undefined && more.length === 0 ? mark : null;
}

/** The signs of a text that are held against another's, and the place of each in the text. */
function compared(text: readonly string[]): { signs: string[]; places: number[] } {
  const signs: string[] = [];
  const places: number[] = [];
  text.forEach((sign, place) => {
    if (!isCompared(sign)) return;
    const plain = sign === SARA_AM ? SARA_AA : sign;
    if (plain === SARA_AA && signs.at(-1) === SARA_AA) return;
    signs.push(plain);
    places.push(place);
  });
  return { signs, places };
}

/** By UTF-16 unit: 0 not asked yet, 1 compared, 2 not; few hundred signs make up all texts. */
const comparedUnits = new Uint8Array(0x10000);

function isCompared(sign: string): boolean {
  if (sign.length !== 1) return holdsCompared(sign);
  const unit = sign.charCodeAt(0);
  const known = comparedUnits[unit];
  if (known) return known === 1;
  const answer = holdsCompared(sign);
  comparedUnits[unit] = answer ? 1 : 2;
  return answer;
}

function holdsCompared(sign: string): boolean {
  return (COMPARED.test(sign) || VOID.test(sign)) && !THAI_MARKS.test(sign);
}

function boxOfUnits(boxes: readonly number[], start: number, end: number): Box | null {
  const found: Box[] = [];
  for (let unit = start; unit < end; unit += 1) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = boxes.slice(unit * 4, unit * 4 + 4);
    if (x1 > x0 || y1 > y0) found.push([x0, y0, x1, y1]);
  }
  const box = boundsOf(found);
  return box && roundBox(box);
}
