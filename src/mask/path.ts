import type { Span } from "../model/place.js";
import { findNames } from "../thai/person-names.js";
import { type Finder, finderOf } from "./known.js";
import { Pseudonyms } from "./pseudonyms.js";
import { replaceRanges, withoutOverlaps } from "./range.js";

const JOINERS = /[_+\-–]|%20|(?<=[ก-๎]{3})\.(?=[ก-๎]{2})/g;
const SEGMENT = /[^/\\]+/g;
const EXTENSION = /\.[A-Za-z0-9]{1,5}!?$/;

/** A path in which people are named: their names and numbers replaced, its folders and extensions kept. */
export function maskPath(path: string): string {
  const pseudonyms = new Pseudonyms();
  addPathNames(pseudonyms, path);
  return maskPathBy(path, finderOf(pseudonyms));
}

/** Makes the names in a path known, so that the report below it gives them the same pseudonyms. */
export function addPathNames(pseudonyms: Pseudonyms, path: string): void {
  const names = stemsOf(path).flatMap(({ text }) => findNames(text));
  for (const { given, family } of names) if (family !== null) pseudonyms.add(given, family);
  for (const { given, family } of names) if (family === null) pseudonyms.add(given, family);
  maskPathBy(path, finderOf(pseudonyms));
}

/** Replaces in a path whatever a finder finds in it; names may be joined by `_` or `-`. */
export function maskPathBy(path: string, finder: Finder): string {
  const ranges = stemsOf(path).flatMap(({ start, text }) => {
    const found = [...finder.ranges(path.slice(start, start + text.length)), ...finder.ranges(text)];
    return withoutOverlaps(found).map(({ span, replacement }) => ({
      span: [span[0] + start, span[1] + start] as Span,
      replacement,
    }));
  });
  return replaceRanges(path, ranges);
}

/** The names of a path's folders and file without extension, their joining signs as blanks of the same length. */
function stemsOf(path: string): { start: number; text: string }[] {
  return [...path.matchAll(SEGMENT)].map(({ 0: segment, index }) => {
    const stem = segment.replace(EXTENSION, "");
    return { start: index, text: stem.replace(JOINERS, (sign) => " ".repeat(sign.length)) };
  });
}
