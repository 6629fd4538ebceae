import { levelsOf, officialLevel, scaleOf } from "../../ita/index.js";

const LETTER_YEAR = 2564;
const NAME_YEAR = 2567;

/** Whether two printed levels can be said of one result: the same one, or bands of the two scales that overlap. */
export function levelsAgree(one: string, two: string): boolean {
  const a = officialLevel(one);
  const b = officialLevel(two);
  if (a === null || b === null || a === b) return true;
  if (scaleOf(a) === scaleOf(b)) return false;
  const [lowA, highA] = bandOf(a);
  const [lowB, highB] = bandOf(b);
  return lowA < highB && lowB < highA;
}

/** The totals that a level can have; a passing name may be any total from its threshold up, as instruments decide too. */
function bandOf(level: string): [number, number] {
  const named = scaleOf(level) === "names";
  const levels = levelsOf(named ? NAME_YEAR : LETTER_YEAR);
  const own = levels.find(({ label }) => label === level);
  const above = levels.filter(({ minTotal }) => minTotal > (own?.minTotal ?? 0)).map(({ minTotal }) => minTotal);
  const openAbove = named && level.startsWith("ผ่าน");
  return [own?.minTotal ?? 0, openAbove || above.length === 0 ? 101 : Math.min(...above)];
}
