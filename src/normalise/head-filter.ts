/** One piece of a text that a pattern cannot do without: `letters`, whose last sara aa stands at `anchor`. */
interface Head {
  letters: string;
  anchor: number;
}

const THAI = 0x0e00;
const WIDTH = 0x80;

/**
 * Tells quickly whether any of some patterns can occur in a text at all. Each pattern is a run of Thai letters with a
 * sara aa among them, between an optional group looking behind and one looking ahead; the text is looked at only around its sara aa.
 */
export class HeadFilter {
  /** Bit by bit for each letter before and after a sara aa: whether some head has them there. */
  readonly #pairs = new Uint8Array(WIDTH * WIDTH);
  readonly #heads = new Map<number, Head[]>();

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) for (const letters of headsOf(pattern)) this.#add(letters);
  }

  /** False where none of the patterns occurs. */
  mayOccur(text: string): boolean {
    for (let at = text.indexOf("า"); at >= 0; at = text.indexOf("า", at + 1)) {
      const pair = pairOf(text.charCodeAt(at - 1), text.charCodeAt(at + 1));
      if (this.#pairs[pair] === 0) continue;
      for (const { letters, anchor } of this.#heads.get(pair) ?? [])
        if (text.startsWith(letters, at - anchor)) return true;
    }
    return false;
  }

  #add(letters: string): void {
    const anchor = letters.lastIndexOf("า");
    if (anchor < 1) throw new Error(`no sara aa inside ${letters}`);
    const before = letters.charCodeAt(anchor - 1);
    const known = letters.charCodeAt(anchor + 1);
    for (let after = 0; after < WIDTH; after += 1) {
      if (!Number.isNaN(known) && known !== THAI + after) continue;
      const pair = pairOf(before, THAI + after);
      this.#pairs[pair] = 1;
      this.#heads.set(pair, [...(this.#heads.get(pair) ?? []), { letters, anchor }]);
    }
  }
}

/** Letters that are not Thai share the first column. */
function pairOf(before: number, after: number): number {
  const column = after >= THAI && after < THAI + WIDTH ? after - THAI : 0;
  return (before >= THAI && before < THAI + WIDTH ? before - THAI : 0) * WIDTH + column;
}

/** The letters of a pattern, with each of the words that it looks ahead for where all of them begin with letters. */
function headsOf(pattern: string): string[] {
  const letters = /[ก-๎]+/.exec(pattern.replace(/^\(\?<[!=][^()]*\)/, ""))?.[0] ?? "";
  const ahead = /\(\?=((?:[^()]|\([^()]*\))*)\)/.exec(pattern)?.[1]?.split("|") ?? [""];
  const tails = ahead.map((alternative) => /^[ก-๎]*/.exec(alternative)?.[0] ?? "");
  return tails.includes("") ? [letters] : tails.map((tail) => letters + tail);
}
