const GRAM = 3;

/** How alike two squashed texts are by their three-letter parts, 0 to 1 (Dice). Linear in their lengths. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < GRAM || b.length < GRAM) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at + GRAM <= a.length; at += 1) {
    const gram = a.slice(at, at + GRAM);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + GRAM <= b.length; at += 1) {
    const gram = b.slice(at, at + GRAM);
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(gram, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2 * (GRAM - 1));
}
