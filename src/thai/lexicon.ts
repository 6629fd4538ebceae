import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildTrie, type Trie } from "./trie.js";

let words: Trie | null = null;

/** The dictionary of thai-cut-slim (40,688 words, GPL-3.0), made on first use. */
export function dictionary(): Trie {
  words ??= buildTrie(dictionaryWords());
  return words;
}

/** All words of the dictionary of thai-cut-slim, its few misprints included. */
export function dictionaryWords(): string[] {
  const path = createRequire(import.meta.url).resolve("thai-cut-slim/dict.txt");
  return readFileSync(path, "utf8").normalize("NFC").split(/\r?\n/);
}

/** Whether the text is one word of the dictionary of thai-cut-slim (40,688 words, GPL-3.0). */
export function isWord(text: string): boolean {
  return dictionary().has(text);
}

/** Length of the longest dictionary word that begins at `start`; 0 when none does. */
export function longestWord(text: string, start = 0): number {
  return dictionary().longest(text, start);
}
