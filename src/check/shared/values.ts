import type { Evidence } from "../../model/place.js";
import type { ReadValue } from "../../model/read-value.js";

/** The places of several values, each place once, in the order given. */
export function placesOf(values: readonly ReadValue<unknown>[]): Evidence[] {
  const seen = new Set<string>();
  return values
    .flatMap((value) => value.evidence)
    .filter((evidence) => {
      const key = JSON.stringify([evidence.page, evidence.block, evidence.table, evidence.row, evidence.span]);
      return !seen.has(key) && seen.add(key);
    });
}

/** The blocks in which values were read. */
export function blocksOf(values: readonly ReadValue<unknown>[]): Set<number> {
  return new Set(values.flatMap((value) => value.evidence.flatMap(({ block }) => (block === null ? [] : [block]))));
}

/** True where a value was read in one of the blocks. */
export function standsIn(value: ReadValue<unknown>, blocks: ReadonlySet<number>): boolean {
  return value.evidence.some(({ block }) => block !== null && blocks.has(block));
}

/** Things of one key, keys in order of first appearance; no group is empty. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
