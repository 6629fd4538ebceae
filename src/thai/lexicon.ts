import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildTrie, type Trie } from "./trie.js";

let words: Trie | null = null;

function lexicon(): Trie {
  if (!words) {
    const path = createRequire(import.meta.url).resolve("thai-cut-slim/dict.txt");
    words = buildTrie(readFileSync(path, "utf8").normalize("NFC").split(/\r?\n/));
  }
  return words;
}

/** Whether the text is one word of the dictionary of thai-cut-slim (40,688 words, GPL-3.0). */
export function isWord(text: string): boolean {
  return lexicon().has(text);
}

/** Length of the longest dictionary word that begins at `start`; 0 when none does. */
export function longestWord(text: string, start = 0): number {
  return lexicon().longest(text, start);
}

/** Lengths of all dictionary words that begin at `start`, shortest first. */
export function wordLengths(text: string, start = 0): number[] {
  return lexicon().lengths(text, start);
}
