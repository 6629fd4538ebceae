import { median } from "./geometry.js";

/** A gap that stands for a blank, in parts of the character size, where a page sets no blanks of its own. */
export const BLANK_GAP = 0.25;
const NARROWEST = 0.16;
const SHARE = 0.85;
const FEWEST = 3;

interface Sign {
  text: string;
  x0: number;
  x1: number;
  size: number;
  isUpright: boolean;
  blankGap?: number;
}

/** Learns from the blanks that a page sets how wide a gap must be to stand for one: those of Thai fonts are narrow. */
export function noteBlanks(characters: readonly Sign[]): void {
  const widths: number[] = [];
  for (const { text, x0, x1, size, isUpright } of characters)
    if (text === " " && isUpright && x1 > x0) widths.push((x1 - x0) / size);
  if (widths.length < FEWEST) return;
  const blankGap = Math.min(BLANK_GAP, Math.max(NARROWEST, median(widths) * SHARE));
  for (const character of characters) character.blankGap = blankGap;
}
