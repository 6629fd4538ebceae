import type { PageSign } from "./numbers.js";
import type { Numeral } from "./numeral.js";

/** The numbers of a page with their signs, in their order. */
export function signsByNumber(signs: readonly PageSign[]): Map<Numeral, PageSign[]> {
  const numbers = new Map<Numeral, PageSign[]>();
  for (const sign of signs) {
    if (!sign.numeral) continue;
    const own = numbers.get(sign.numeral);
    if (own) own.push(sign);
    else numbers.set(sign.numeral, [sign]);
  }
  return numbers;
}
