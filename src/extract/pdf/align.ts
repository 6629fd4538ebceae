/** A stretch of one sequence that stands where a stretch of the other stands. */
export interface Change {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
}

const MOST_CHANGES = 600;

/**
 * The fewest changes that turn one sequence into another (Myers), in order; null where more than a bounded number
 * would be needed.
 */
export function alignTexts(own: readonly string[], other: readonly string[]): Change[] | null {
  let head = 0;
  while (head < own.length && head < other.length && own[head] === other[head]) head += 1;
  let tail = 0;
  while (
    tail < own.length - head &&
    tail < other.length - head &&
    own[own.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail += 1;
  const middle = own.slice(head, own.length - tail);
  const steps = shortestEdit(middle, other.slice(head, other.length - tail));
  return steps && joinSteps(steps, head);
}

/** For each edit, oldest first: 1 takes from `own`, -1 from `other`; between them runs of equal signs. */
type Step = { own: number; other: number; takesOwn: boolean };

function shortestEdit(own: readonly string[], other: readonly string[]): Step[] | null {
  const most = Math.min(MOST_CHANGES, own.length + other.length);
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let depth = 0; depth <= most; depth += 1) {
    const next = new Int32Array(2 * depth + 3);
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down =
        diagonal === -depth || (diagonal !== depth && at(reach, diagonal - 1, depth) < at(reach, diagonal + 1, depth));
      let x = depth === 0 ? 0 : down ? at(reach, diagonal + 1, depth) : at(reach, diagonal - 1, depth) + 1;
      let y = x - diagonal;
      while (x < own.length && y < other.length && own[x] === other[y]) {
        x += 1;
        y += 1;
      }
      next[diagonal + depth + 1] = x;
      if (x >= own.length && y >= other.length) return backtrack([...trace, next], depth, diagonal);
    }
    trace.push(next);
    reach = next;
  }
  return null;
}

/** The furthest place on a diagonal after `depth - 1` edits. */
function at(reach: Int32Array, diagonal: number, depth: number): number {
  return reach[diagonal + depth] ?? 0;
}

function backtrack(trace: readonly Int32Array[], depth: number, diagonal: number): Step[] {
  const steps: Step[] = [];
  let current = diagonal;
  for (let level = depth; level > 0; level -= 1) {
    const before = trace[level - 1] ?? new Int32Array(1);
    const down =
      current === -level || (current !== level && at(before, current - 1, level) < at(before, current + 1, level));
    const previous = down ? current + 1 : current - 1;
    const x = at(before, previous, level);
    steps.push({ own: x, other: x - previous, takesOwn: !down });
    current = previous;
  }
  return steps.reverse();
}

function joinSteps(steps: readonly Step[], shift: number): Change[] {
  const changes: Change[] = [];
  for (const { own, other, takesOwn } of steps) {
    const start = own + shift;
    const otherStart = other + shift;
    let open = changes.at(-1);
    if (!open || open.end !== start || open.otherEnd !== otherStart) {
      open = { start, end: start, otherStart, otherEnd: otherStart };
      changes.push(open);
    }
    if (takesOwn) open.end += 1;
    else open.otherEnd += 1;
  }
  return changes;
}
