const LENGTHS = [48, 24, 12, 6, 4];

/**
 * How many characters of a printed text stand in a read one, in pieces of at least four, whatever the order of the pieces
 * (greedy string tiling, Wise 1993): for readers that give a page's cells in another order.
 */
export function foundOf(printed: string, read: string): number {
  const used = new Uint8Array(printed.length);
  const taken = new Uint8Array(read.length);
  let found = 0;
  for (const length of LENGTHS) {
    const places = new Map<string, number[]>();
    for (let at = 0; at + length <= printed.length; at += 1) {
      const piece = printed.slice(at, at + length);
      const list = places.get(piece);
      if (list) list.push(at);
      else places.set(piece, [at]);
    }
    for (let at = 0; at + length <= read.length; at += 1) {
      if (taken[at] === 1) continue;
      let best = { from: -1, length: 0 };
      for (const from of places.get(read.slice(at, at + length)) ?? []) {
        let run = 0;
        while (
          from + run < printed.length &&
          at + run < read.length &&
          used[from + run] === 0 &&
          taken[at + run] === 0 &&
          printed[from + run] === read[at + run]
        )
          run += 1;
        if (run > best.length) best = { from, length: run };
      }
      if (best.length < length) continue;
      used.fill(1, best.from, best.from + best.length);
      taken.fill(1, at, at + best.length);
      found += best.length;
      at += best.length - 1;
    }
  }
  return found;
}
