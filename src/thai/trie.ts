/** A set of words that finds the words beginning at a place of a text, in time linear in their length. */
export interface Trie {
  has(word: string): boolean;
  /** Length of the longest word that begins at `start`; 0 when none does. */
  longest(text: string, start?: number): number;
  /** Lengths of all words that begin at `start`, shortest first. */
  lengths(text: string, start?: number): number[];
  /** The node behind a node (0 the root) for one UTF-16 unit; 0 where no word goes on so. */
  step(node: number, code: number): number;
  /** Whether a word ends at a node. */
  endsAt(node: number): boolean;
}

/** Builds the trie of these words; empty words are passed over. */
export function buildTrie(words: Iterable<string>): Trie {
  return new LevelTrie([...new Set(words)].filter((word) => word !== "").sort());
}

/** Up to so many children are looked through one by one. */
const FEW = 6;
const DENSE_CODES = 0x80;
const THAI = 0x0e00;

/**
 * The nodes level by level, seven bytes each: the children of a node are the nodes from `first[node]` up to
 * `first[node + 1]`, by rising code; those of the root are found by a table.
 */
class LevelTrie implements Trie {
  readonly #codes: Uint16Array;
  readonly #first: Uint32Array;
  readonly #ends: Uint8Array;
  /** The root's children by code, those for Thai letters. */
  readonly #roots = new Uint32Array(DENSE_CODES);

  /** The words sorted, without doubles and empty ones. */
  constructor(words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + word.length, 1);
    this.#codes = new Uint16Array(most);
    this.#first = new Uint32Array(most + 1);
    this.#ends = new Uint8Array(most);
    const nodes = this.#place(words, most);
    this.#codes = this.#codes.slice(0, nodes);
    this.#first = this.#first.slice(0, nodes + 1);
    this.#ends = this.#ends.slice(0, nodes);
    for (let code = 0; code < DENSE_CODES; code += 1) this.#roots[code] = this.#child(0, THAI + code);
  }

  step(node: number, code: number): number {
    if (node === 0 && code >= THAI && code < THAI + DENSE_CODES) return this.#roots[code - THAI] ?? 0;
    return this.#child(node, code);
  }

  endsAt(node: number): boolean {
    return this.#ends[node] === 1;
  }

  lengths(text: string, start = 0): number[] {
    const found: number[] = [];
    let node = 0;
    for (let at = start; at < text.length; at += 1) {
      node = this.step(node, text.charCodeAt(at));
      if (node === 0) break;
      if (this.#ends[node] === 1) found.push(at - start + 1);
    }
    return found;
  }

  longest(text: string, start = 0): number {
    let length = 0;
    let node = 0;
    for (let at = start; at < text.length; at += 1) {
      node = this.step(node, text.charCodeAt(at));
      if (node === 0) break;
      if (this.#ends[node] === 1) length = at - start + 1;
    }
    return length;
  }

  has(word: string): boolean {
    return word !== "" && this.longest(word) === word.length;
  }

  #child(node: number, code: number): number {
    let low = this.#first[node] ?? 0;
    let high = this.#first[node + 1] ?? 0;
    while (high - low > FEW) {
      const middle = (low + high) >> 1;
      if ((this.#codes[middle] ?? 0) <= code) low = middle;
      else high = middle;
    }
    for (; low < high; low += 1) if (this.#codes[low] === code) return low;
    return 0;
  }

  /** Numbers the nodes; a node stands for the words from `from[node]` up to `until[node]`, which share its letters. */
  #place(words: readonly string[], most: number): number {
    const from = new Uint32Array(most);
    const until = new Uint32Array(most);
    until[0] = words.length;
    let nodes = 1;
    let depth = 0;
    for (let node = 0, level = 1; node < nodes; node += 1) {
      if (node === level) {
        level = nodes;
        depth += 1;
      }
      this.#first[node] = nodes;
      let last = -1;
      for (let index = from[node] ?? 0; index < (until[node] ?? 0); index += 1) {
        const word = words[index] ?? "";
        if (word.length === depth) {
          this.#ends[node] = 1;
          continue;
        }
        const code = word.charCodeAt(depth);
        if (code !== last) {
          this.#codes[nodes] = code;
          from[nodes] = index;
          nodes += 1;
          last = code;
        }
        until[nodes - 1] = index + 1;
      }
    }
    this.#first[nodes] = nodes;
    return nodes;
  }
}
