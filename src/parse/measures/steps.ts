import type { Span } from "../../model/place.js";
import { toArabicDigits } from "../../thai/digits.js";

interface Marker {
  at: number;
  /** "1.", "1)", "(1)", "bullet", or the leading part of a number such as 6.1. */
  style: string;
  number: number;
  opensLine: boolean;
}

const MARKER =
  /(^|\s)(?:(\([0-9๐-๙]{1,2}\))|([0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+)[.)]?(?=\s?[^\s0-9๐-๙.)%])|([0-9๐-๙]{1,2}[.)])(?![0-9๐-๙])|([-–•●▪➢✓*·])(?=\s?[^\s\-–0-9๐-๙]))/g;
/** A dash between two dates, two months or two Latin words joins them: it is no bullet. */
const ENDS_DATE = /(?:[0-9๐-๙]|คม|ยน|พันธ์|[ก-ฮ]\.)\s*$/;
const STARTS_DATE = /^\s*(?:[0-9๐-๙]|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[ก-ฮ]{1,2}\.)/;

/**
 * Splits the text of a cell at its list markers (๑. 1) (๑) 1.1 - •) and, where it has none, at its lines. Markers inside
 * a line count only as a series: 1, 2, 3 … or several bullets. What cannot be split is one range. `wraps`: line breaks
 * are where the print wrapped, not where the author began a line. `before`: the entry that the text goes on from; its
 * number is counted on.
 */
export function splitSteps(text: string, { wraps = false, before = "" } = {}): Span[] {
  const starts = acceptedMarkers(text, openingMarker(before)).map((marker) => marker.at);
  const cuts = starts.length > 0 || wraps ? starts : lineStarts(text);
  const bounds = [0, ...cuts.filter((cut) => cut > 0), text.length];
  const spans: Span[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const from = bounds[index] ?? 0;
    const part = text.slice(from, bounds[index + 1]);
    const lead = part.length - part.trimStart().length;
    if (part.trim()) spans.push([from + lead, from + lead + part.trim().length]);
  }
  return spans;
}

/** True where a text opens with a list marker. */
export function opensWithMarker(text: string): boolean {
  return openingMarker(text) !== null;
}

function openingMarker(text: string): Marker | null {
  return markersOf(text.slice(0, 20)).find((marker) => marker.at === 0) ?? null;
}

function markersOf(text: string): Marker[] {
  return [...text.matchAll(MARKER)].map((match) => markerOf(text, match));
}

function isBullet(text: string, marker: Marker): boolean {
  if (marker.style !== "bullet" || marker.opensLine) return marker.style === "bullet";
  const left = text.slice(Math.max(0, marker.at - 12), marker.at);
  const right = text.slice(marker.at + 1, marker.at + 14);
  if (ENDS_DATE.test(left) && STARTS_DATE.test(right)) return false;
  return !(/[A-Za-z]\s*$/.test(left) && /^\s*[A-Za-z]/.test(right));
}

function acceptedMarkers(text: string, before: Marker | null): Marker[] {
  const markers = markersOf(text);
  const bullets = new Set(markers.filter((marker) => isBullet(text, marker)));
  const successor = new Set<string>();
  for (const marker of markers) successor.add(`${marker.style} ${marker.number}`);
  const last = new Map<string, number>(before ? [[before.style, before.number]] : []);
  const accepted: Marker[] = [];
  for (const marker of markers) {
    if (marker.style === "bullet") {
      if (marker.opensLine || (bullets.size >= 2 && bullets.has(marker))) accepted.push(marker);
      continue;
    }
    const previous = last.get(marker.style);
    const opens = marker.number === 1 && successor.has(`${marker.style} 2`);
    const follows = previous !== undefined && marker.number === previous + 1;
    if (!marker.opensLine && !opens && !follows) continue;
    last.set(marker.style, marker.number);
    accepted.push(marker);
  }
  return accepted;
}

function markerOf(text: string, match: RegExpExecArray): Marker {
  const at = match.index + (match[1] ?? "").length;
  const levels = toArabicDigits(match[3] ?? "").split(".");
  const written = match[3] ? (levels.pop() ?? "") : toArabicDigits(match[2] ?? match[4] ?? "0");
  return {
    at,
    style: styleOf(match, levels),
    number: Number.parseInt(written.replace("(", ""), 10),
    opensLine: opensLine(text, at),
  };
}

function styleOf(match: RegExpExecArray, levels: readonly string[]): string {
  if (match[2]) return "(1)";
  if (match[3]) return levels.join(".");
  if (match[4]) return match[4].endsWith(")") ? "1)" : "1.";
  return "bullet";
}

function opensLine(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && text[back] !== "\n" && text[back]?.trim() === "") back -= 1;
  return back < 0 || text[back] === "\n";
}

/** Lines that open with a conjunction go on with the sentence above. */
function lineStarts(text: string): number[] {
  return [...text.matchAll(/\n(?!\s*(?:และ|หรือ|ซึ่ง|ที่|ของ|กับ|แก่|ให้แก่|ต่อ|โดย))/g)].map((match) => match.index + 1);
}
