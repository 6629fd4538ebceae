/** Two rows of costs, kept for all calls; longer words get rows of their own. */
const KEPT = [new Uint16Array(256), new Uint16Array(256)] as const;

/**
 * The least number of inserted, dropped or replaced UTF-16 units that turn `a` into `b`; `limit + 1` as
 * soon as it is certain to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const more = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return more;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return distanceOf(a.slice(start, endA), b.slice(start, endB), limit);
}

function distanceOf(a: string, b: string, limit: number): number {
  const more = limit + 1;
  if (a === "" || b === "") return Math.min(a.length + b.length, more);
  const isLong = b.length >= KEPT[0].length;
  let [previous, current]: Uint16Array[] = isLong ? KEPT.map(() => new Uint16Array(b.length + 1)) : [...KEPT];
  if (!previous || !current) return more;
  for (let j = 0; j <= b.length; j += 1) previous[j] = Math.min(j, more);
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    current[first - 1] = first === 1 ? Math.min(i, more) : more;
    let least = current[first - 1] ?? more;
    for (let j = first; j <= last; j += 1) {
      const replaced = (previous[j - 1] ?? more) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      const cost = Math.min(replaced, (previous[j] ?? more) + 1, (current[j - 1] ?? more) + 1, more);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return more;
    if (last < b.length) current[last + 1] = more;
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? more;
}
