import iconv from "iconv-lite";
import { CONTROL, keptUnit } from "./marks.js";

/** A piece of a Word file's text as word-extractor keeps it: where it stands in the file and among the characters. */
export interface Piece {
  startCp: number;
  endCp: number;
  startFilePos: number;
  endFilePos: number;
  /** Bytes a character. */
  bpc: number;
  size: number;
  length: number;
  text: string;
}

interface Part {
  piece: Piece;
  units: Uint16Array;
  /** Where its characters begin in the whole text. */
  start: number;
}

/** The text of all pieces as code units that can be changed one for one, found by their place in the file. */
export class PieceText {
  private readonly parts: Part[] = [];
  private readonly byPlace: Part[];

  constructor(main: Buffer, pieces: readonly Piece[]) {
    let start = 0;
    for (const piece of pieces) {
      const bytes = main.subarray(piece.startFilePos, piece.startFilePos + piece.size);
      const text = piece.bpc === 1 ? iconv.decode(bytes, "windows-1252") : bytes.toString("utf16le");
      const units = new Uint16Array(text.length);
      for (let at = 0; at < text.length; at += 1) units[at] = keptUnit(text.charCodeAt(at));
      this.parts.push({ piece, units, start });
      start += text.length;
    }
    this.byPlace = [...this.parts].sort((a, b) => a.piece.startFilePos - b.piece.startFilePos);
  }

  /** Changes the characters that stand in a range of the file, in bytes; `change` is told each one and its number in the text. */
  change(from: number, to: number, change: (unit: number, index: number) => number): void {
    for (let at = this.firstEndingAfter(from); at < this.byPlace.length; at += 1) {
      const part = this.byPlace[at];
      if (!part || part.piece.startFilePos >= to) return;
      const { startFilePos, bpc } = part.piece;
      const first = Math.max(0, Math.ceil((from - startFilePos) / bpc));
      const last = Math.min(part.units.length, Math.ceil((to - startFilePos) / bpc));
      for (let unit = first; unit < last; unit += 1)
        part.units[unit] = change(part.units[unit] ?? 0, part.start + unit);
    }
  }

  /** Blanks field codes and all field marks; the results of fields stay. */
  dropFieldCodes(): void {
    const open: { part: number; at: number; separated: boolean }[] = [];
    const codes: { from: [number, number]; to: [number, number] }[] = [];
    this.parts.forEach(({ units }, part) => {
      units.forEach((unit, at) => {
        if (unit === CONTROL.fieldStart) open.push({ part, at, separated: false });
        const field = open.at(-1);
        const separates = unit === CONTROL.fieldSeparator && field?.separated === false;
        if (field && (separates || unit === CONTROL.fieldEnd)) {
          if (!field.separated) codes.push({ from: [field.part, field.at], to: [part, at] });
          field.separated = true;
        }
        if (unit === CONTROL.fieldEnd) open.pop();
        if (unit >= CONTROL.fieldStart && unit <= CONTROL.fieldEnd) units[at] = 0;
      });
    });
    let done: [number, number] = [0, 0];
    for (const { from, to } of codes.sort((a, b) => a.from[0] - b.from[0] || a.from[1] - b.from[1])) {
      const start = isBefore(from, done) ? done : from;
      if (!isBefore(start, to)) continue;
      this.blank(start, to);
      done = to;
    }
  }

  /** Writes the changed text back into the pieces. */
  writeBack(): void {
    for (const { piece, units, start } of this.parts) {
      piece.text = Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
      piece.length = units.length;
      piece.startCp = start;
      piece.endCp = start + units.length;
    }
  }

  private blank(from: [number, number], to: [number, number]): void {
    for (let part = from[0]; part <= to[0]; part += 1) {
      const units = this.parts[part]?.units;
      units?.fill(0, part === from[0] ? from[1] : 0, part === to[0] ? to[1] : units.length);
    }
  }

  private firstEndingAfter(place: number): number {
    let low = 0;
    let high = this.byPlace.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.byPlace[middle]?.piece.endFilePos ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function isBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
