import type { PageSign } from "./numbers.js";
import { doubtEnds, type Numeral } from "./numeral.js";

/** Numbers closer than this, in heights of a common letter, are parts of one. */
const GAP = 0.6;
const POINT = /^[.,]$/;

/**
 * Marks numbers doubtful that stand so close that they are parts of one number, torn where the OCR drew its boxes wrong:
 * each part may be read well and yet the whole is not.
 */
export function doubtTornNumbers(signs: readonly PageSign[], height: number): void {
  let chain = new Set<Numeral>();
  let last: PageSign | null = null;
  const close = () => {
    if (chain.size > 1) for (const numeral of chain) doubtEnds(numeral);
    chain = new Set();
  };
  for (const sign of signs) {
    const isNear = last !== null && last.line === sign.line && sign.x0 - last.x1 < height * GAP;
    if (!isNear || !(sign.numeral || POINT.test(sign.text))) close();
    if (sign.numeral) chain.add(sign.numeral);
    last = sign;
  }
  close();
}
