import { type CodeRange, FACTS, type FactConfidence, frameworkOf, leastSure } from "./framework.js";

/** An item's code in parts: `i4` → letter `i`, number 4. */
export interface ItemCode {
  letter: "i" | "e" | "o";
  number: number;
}

/** Which items make up which indicator (1–10), inclusive; one way of dividing a year's items. */
export interface ItemLayout {
  ranges: ReadonlyMap<number, { first: ItemCode; last: ItemCode }>;
  confidence: FactConfidence;
}

/** The parts of an item code in any case, Arabic or Thai digits; null when it is none. */
export function parseItemCode(code: string): ItemCode | null {
  const match = /^\s*([ieo])\s*([0-9๐-๙]{1,3})\s*$/i.exec(code);
  const letter = match?.[1]?.toLowerCase();
  const number = Number((match?.[2] ?? "").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)));
  if ((letter !== "i" && letter !== "e" && letter !== "o") || number < 1) return null;
  return { letter, number };
}

function rangeOf(codes: CodeRange): { first: ItemCode; last: ItemCode } | null {
  const first = parseItemCode(codes[0]);
  const last = parseItemCode(codes[1]);
  return first && last ? { first, last } : null;
}

function printedLayout(year: number): ItemLayout | null {
  const ranges = new Map<number, { first: ItemCode; last: ItemCode }>();
  const facts: FactConfidence[] = [];
  for (const indicator of frameworkOf(year)?.indicators ?? []) {
    const range = indicator.items ? rangeOf(indicator.items) : null;
    if (!range) continue;
    ranges.set(indicator.no, range);
    facts.push(indicator.itemsConfidence ?? "assumed");
  }
  return ranges.size === 0 ? null : { ranges, confidence: leastSure(...facts) };
}

/** Both numbers of IIT items are reported for 2567: three an indicator and six an indicator. */
function withThirtyIit(layout: ItemLayout): ItemLayout {
  const ranges = new Map(layout.ranges);
  for (let no = 1; no <= 5; no += 1) {
    ranges.set(no, { first: { letter: "i", number: no * 6 - 5 }, last: { letter: "i", number: no * 6 } });
  }
  return { ranges, confidence: "assumed" };
}

/** All known ways of dividing a year's items among the indicators; the likeliest first, empty when none is known. */
export function itemLayouts(year: number): ItemLayout[] {
  const layout = printedLayout(year);
  if (!layout) return [];
  return year === 2567 ? [layout, withThirtyIit(layout)] : [layout];
}

/** The ranges of item codes that may make up an indicator in a year, such as `["i1", "i6"]`; empty when unknown. */
export function itemRanges(indicator: number, year: number): CodeRange[] {
  const found = itemLayouts(year).flatMap(({ ranges }) => {
    const range = ranges.get(indicator);
    return range ? [`${spell(range.first)} ${spell(range.last)}`] : [];
  });
  return [...new Set(found)].map((range) => range.split(" ") as CodeRange);
}

/** An item's code as records write it: `i4`. */
export function spell(code: ItemCode): string {
  return `${code.letter}${code.number}`;
}

/** The codes of a range, ends included; empty when it is reversed or mixes letters. */
export function codesBetween(first: ItemCode, last: ItemCode): string[] {
  if (first.letter !== last.letter || last.number < first.number) return [];
  return Array.from({ length: last.number - first.number + 1 }, (_, index) =>
    spell({ letter: first.letter, number: first.number + index }),
  );
}

/**
 * The indicator that an item belongs to in a year. Where two layouts are in use, `highestIit` (the highest IIT
 * item number of the same report) decides; null when the layouts disagree or the item is unknown.
 */
export function indicatorOfItem(code: string, year: number, highestIit: number | null = null): number | null {
  const item = parseItemCode(code);
  if (!item) return null;
  const layouts = itemLayouts(year).filter(
    ({ ranges }) => highestIit === null || (ranges.get(5)?.last.number ?? 0) > 15 === highestIit > 15,
  );
  const answers = new Set(
    layouts.map(({ ranges }) => {
      for (const [no, { first, last }] of ranges) {
        if (first.letter === item.letter && item.number >= first.number && item.number <= last.number) return no;
      }
      return null;
    }),
  );
  const [only] = answers;
  return answers.size === 1 ? (only ?? null) : null;
}

const HIGHEST_EVER = { i: 30, e: 15, o: 48 } as const;

/** The highest item number of an instrument's letter in a year; that of any year where it is unknown. */
export function highestItem(letter: ItemCode["letter"], year: number | null): number {
  const numbers = (year === null ? [] : itemLayouts(year)).flatMap(({ ranges }) =>
    [...ranges.values()].filter(({ last }) => last.letter === letter).map(({ last }) => last.number),
  );
  return numbers.length > 0 ? Math.max(...numbers) : HIGHEST_EVER[letter];
}

/** The items of each sub-indicator of an indicator, as code lists; empty where it has none. */
export function subIndicatorItems(indicator: number, year: number): string[][] {
  const fact = frameworkOf(year)?.indicators.find(({ no }) => no === indicator);
  return (fact?.subIndicators ?? []).flatMap(({ items }) => {
    const range = rangeOf(items);
    return range ? [codesBetween(range.first, range.last)] : [];
  });
}

/** The official name of an OIT item in a year and how sure it is; null when unknown. */
export function oitItemName(year: number, code: string): { name: string; confidence: FactConfidence } | null {
  const item = parseItemCode(code);
  const list = FACTS.oitItems[String(year)];
  if (item?.letter !== "o" || !list) return null;
  const own = Array.isArray(list) ? list : "items_o42_o48" in list ? list.items_o42_o48 : (list.except ?? []);
  const entry = own.find(({ id }) => id === spell(item));
  if (entry) return { name: entry.name_th, confidence: entry.confidence };
  return "same_as" in list ? oitItemName(Number(list.same_as), code) : null;
}
