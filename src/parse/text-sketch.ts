import { createHash } from "node:crypto";
import type { Document } from "../model/document.js";
import { squash } from "../thai/loose.js";
import { isSetAside } from "./result-years.js";

const SHINGLE = 24;
const STRIDE = 4;
const HASHES = 64;

/** 64 multipliers and offsets of the MinHash family, fixed by a hash of their number. */
const FAMILY = Array.from({ length: HASHES }, (_, index) =>
  createHash("sha256").update(`prongsai-sketch-${index}`).digest(),
);
const MULTIPLIERS = Uint32Array.from(FAMILY, (digest) => digest.readUInt32BE(0) | 1);
const OFFSETS = Uint32Array.from(FAMILY, (digest) => digest.readUInt32BE(4));

/**
 * A MinHash of the text: 64 minima over hashes of shingles of 24 letters (white space dropped), for finding
 * copied reports without keeping their text. Empty for a document of fewer letters than one shingle.
 */
export function textSketch(document: Document): number[] {
  const text = document.blocks
    .filter((block) => !isSetAside(block))
    .map((block) => squash(block.text))
    .join("");
  if (text.length < SHINGLE) return [];
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  for (let start = 0; start + SHINGLE <= text.length; start += STRIDE) {
    const shingle = hashOf(text, start, start + SHINGLE);
    for (let index = 0; index < HASHES; index += 1) {
      const hash = (Math.imul(shingle, MULTIPLIERS[index] ?? 0) + (OFFSETS[index] ?? 0)) >>> 0;
      const mixed = (hash ^ (hash >>> 15)) >>> 0;
      if (mixed < (minima[index] ?? 0)) minima[index] = mixed;
    }
  }
  return [...minima];
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
