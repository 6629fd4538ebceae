import { templateWording } from "../ita/index.js";
import type { Document } from "../model/document.js";
import type { Mentions } from "../model/mentions.js";
import { squash } from "../thai/loose.js";
import { buildTrie, type Trie } from "../thai/trie.js";
import { isSetAside } from "./result-years.js";

/** Letters of a shingle, and the fewest between two cuts that make one by themselves. */
const SHINGLE = 20;
const SHORTEST = 12;
const BIN_BITS = 8;
const BINS = 2 ** BIN_BITS;
const VALUE_BITS = 32 - BIN_BITS;
/** The base of the rolling hash and its power for the letter that leaves a shingle. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1);
const SHORTEST_NAME = 3;
const SHORTEST_WORDING = 8;
const MOST_NAMES = 400;
/** Stands where wording was left out: no shingle runs over it. */
const CUT = "\n";
const EMPTY = -1;
const NO_LETTERS = /[^\u0e01-\u0e4ea-z]+/g;

/**
 * A MinHash of the text by one permutation: the least hash of each of 256 bins over shingles of 20 letters, for finding
 * copied reports without keeping their text. Only letters count: blanks, digits and marks are dropped, names of
 * agencies, places and people as well as the wording of the official template are left out, and no shingle runs over
 * these. It runs over the ends of blocks, so that lines of a page and paragraphs sketch alike, and what is copied in its
 * order more so than single phrases in another. Empty for a document without a shingle.
 */
export function textSketch(document: Document, mentions?: Pick<Mentions, "agencies" | "places" | "people">): number[] {
  const text = document.blocks.map((block) => (isSetAside(block) ? "" : lettersOf(block.text))).join("");
  const runs = ownText(text, buildTrie(mentions ? namesIn(mentions) : []))
    .split(CUT)
    .filter(({ length }) => length >= SHORTEST);
  const minima = new Float64Array(BINS).fill(EMPTY);
  for (const run of runs) addShingles(run, minima);
  return runs.length === 0 ? [] : filled(minima);
}

function lettersOf(text: string): string {
  return squash(text).replace(NO_LETTERS, "");
}

function namesIn({ agencies, places, people }: Pick<Mentions, "agencies" | "places" | "people">): Set<string> {
  const names = [
    ...agencies.flatMap(({ value, raw, place }) => [value ?? "", raw, place]),
    ...places.flatMap(({ value, raw }) => [value ?? "", raw]),
    ...people.flatMap(({ value, given, family }) => [value ?? "", given, family]),
  ];
  return new Set(
    names
      .map(lettersOf)
      .filter(({ length }) => length >= SHORTEST_NAME)
      .slice(0, MOST_NAMES),
  );
}

/** The text with cuts where names and the template's wording stood. */
function ownText(text: string, names: Trie): string {
  const template = templateTrie();
  let own = "";
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const length = Math.max(template.longest(text, at), names.longest(text, at));
    if (length === 0) {
      at += 1;
      continue;
    }
    own += text.slice(from, at) + CUT;
    at += length;
    from = at;
  }
  return own + text.slice(from);
}

let knownTemplate: Trie | null = null;

function templateTrie(): Trie {
  knownTemplate ??= buildTrie(
    templateWording()
      .map(lettersOf)
      .filter(({ length }) => length >= SHORTEST_WORDING),
  );
  return knownTemplate;
}

function addShingles(run: string, minima: Float64Array): void {
  let hash = 0;
  for (let end = 0; end < run.length; end += 1) {
    hash = (Math.imul(hash, BASE) + run.charCodeAt(end)) | 0;
    if (end >= SHINGLE) hash = (hash - Math.imul(LEAVING, run.charCodeAt(end - SHINGLE))) | 0;
    if (end >= SHINGLE - 1) add(hash, minima);
  }
  if (run.length < SHINGLE) add(hash, minima);
}

function add(hash: number, minima: Float64Array): void {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  const bin = mixed >>> VALUE_BITS;
  const value = mixed & (2 ** VALUE_BITS - 1);
  const least = minima[bin] ?? EMPTY;
  if (least === EMPTY || value < least) minima[bin] = value;
}

/** Bins that no shingle fell into take the minimum of the next filled one, with the distance mixed in. */
function filled(minima: Float64Array): number[] {
  return Array.from(minima, (minimum, bin) => {
    if (minimum !== EMPTY) return minimum;
    for (let distance = 1; distance < BINS; distance += 1) {
      const other = minima[(bin + distance) % BINS] ?? EMPTY;
      if (other !== EMPTY) return other + distance * 2 ** VALUE_BITS;
    }
    return 0;
  });
}
