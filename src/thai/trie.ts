/** A set of words that finds the words beginning at a place of a text, in time linear in their length. */
export interface Trie {
  has(word: string): boolean;
  /** Length of the longest word that begins at `start`; 0 when none does. */
  longest(text: string, start?: number): number;
  /** Lengths of all words that begin at `start`, shortest first. */
  lengths(text: string, start?: number): number[];
}

/** Builds the trie of these words; empty words are passed over. */
export function buildTrie(words: Iterable<string>): Trie {
  const list = [...words].filter((word) => word !== "");
  const size = list.reduce((sum, word) => sum + word.length, 1);
  const unit = new Uint16Array(size);
  const child = new Uint32Array(size);
  const sibling = new Uint32Array(size);
  const ends = new Uint8Array(size);
  const roots = new Map<number, number>();
  let used = 1;

  const step = (node: number, code: number): number => {
    if (node === 0) return roots.get(code) ?? 0;
    let next = child[node] ?? 0;
    while (next !== 0 && unit[next] !== code) next = sibling[next] ?? 0;
    return next;
  };
  const grow = (node: number, code: number): number => {
    const next = used;
    used += 1;
    unit[next] = code;
    if (node === 0) roots.set(code, next);
    else {
      sibling[next] = child[node] ?? 0;
      child[node] = next;
    }
    return next;
  };
  for (const word of list) {
    let node = 0;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      node = step(node, code) || grow(node, code);
    }
    ends[node] = 1;
  }

  const lengths = (text: string, start = 0): number[] => {
    const found: number[] = [];
    let node = 0;
    for (let index = start; index < text.length; index += 1) {
      node = step(node, text.charCodeAt(index));
      if (node === 0) break;
      if (ends[node] === 1) found.push(index - start + 1);
    }
    return found;
  };
  const longest = (text: string, start = 0): number => lengths(text, start).at(-1) ?? 0;
  return { lengths, longest, has: (word) => word !== "" && longest(word) === word.length };
}
