/**
 * The least number of inserted, dropped or replaced UTF-16 units that turn `a` into `b`; `limit + 1` as
 * soon as it is certain to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const more = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return more;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, more));
  for (let i = 1; i <= a.length; i += 1) {
    const current = new Array<number>(b.length + 1).fill(more);
    current[0] = Math.min(i, more);
    const last = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= last; j += 1) {
      const replaced = (previous[j - 1] ?? more) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? more) + 1, (current[j - 1] ?? more) + 1, more);
    }
    if (current.every((cost) => cost > limit)) return more;
    previous = current;
  }
  return previous[b.length] ?? more;
}
