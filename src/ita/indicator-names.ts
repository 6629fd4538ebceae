import { englishIndicator } from "./english-names.js";
import { FRAMEWORK_YEARS, frameworkOf, LATEST_YEAR } from "./framework.js";

/** An official indicator: its number, its name and the other ways in which reports write it. */
export interface IndicatorName {
  no: number;
  name: string;
  aliases: readonly string[];
}

const namesIn = (year: number): IndicatorName[] =>
  (frameworkOf(year)?.indicators ?? []).map(({ no, name, aliases }) => ({ no, name, aliases }));

/** The official names of all years together, by number; the aliases of every year. */
export const INDICATORS: readonly IndicatorName[] = namesIn(LATEST_YEAR).map((latest) => {
  const aliases = FRAMEWORK_YEARS.flatMap((year) =>
    namesIn(year)
      .filter((other) => other.no === latest.no)
      .flatMap((other) => [other.name, ...other.aliases]),
  );
  return { ...latest, aliases: [...new Set([...latest.aliases, ...aliases])].filter((alias) => alias !== latest.name) };
});

/** What a printed name was taken for; `distance` is the edit distance, 0 when exact. */
export interface NameMatch {
  no: number;
  exact: boolean;
  distance: number;
}

const LONGEST_NAME = 80;
const NUMBERING = /^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?)?[0-9๐-๙.):-]*(?:ตัวชี้วัด)?/;

function bare(name: string): string {
  const squashed = name
    .normalize("NFC")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff"“”']+/g, "");
  return squashed.replace(NUMBERING, "");
}

/**
 * The official indicator that a printed name means: the name itself, an alias or an English name, spaces ignored, else the
 * only one within a small edit distance (a sixth of its length). Null when none is near or two are.
 * `year`: a Buddhist fiscal year whose names alone count; all years' names otherwise.
 */
export function matchIndicatorName(name: string, year?: number): NameMatch | null {
  const english = englishIndicator(name.trim());
  if (english !== null) return { no: english, exact: true, distance: 0 };
  const printed = bare(name);
  if (printed === "" || printed.length > LONGEST_NAME) return null;
  const known = spellingsOf(year !== undefined && frameworkOf(year)?.comparable === true ? year : null);
  const exact = known.find(({ spellings }) => spellings.includes(printed));
  if (exact) return { no: exact.no, exact: true, distance: 0 };
  const ranked = known
    .map(({ no, spellings }) => ({ no, distance: Math.min(...spellings.map((each) => distanceTo(printed, each))) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  if (!best || best.distance === Number.POSITIVE_INFINITY) return null;
  return next && next.distance <= best.distance + 1 ? null : { ...best, exact: false };
}

interface Spellings {
  no: number;
  spellings: readonly string[];
}

/** One entry a framework year at most. */
const prepared = new Map<number | null, readonly Spellings[]>();

function spellingsOf(year: number | null): readonly Spellings[] {
  const found = prepared.get(year);
  if (found) return found;
  const names = year === null ? INDICATORS : namesIn(year);
  const made = names.map(({ no, name, aliases }) => ({ no, spellings: [...new Set([name, ...aliases].map(bare))] }));
  prepared.set(year, made);
  return made;
}

function distanceTo(printed: string, official: string): number {
  const limit = Math.floor(official.length / 6);
  if (Math.abs(printed.length - official.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(printed, official, limit);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** The edit distance; some number above `limit` as soon as it must be more. Only the band around the diagonal is filled. */
function editDistance(a: string, b: string, limit: number): number {
  let above = new Uint16Array(b.length + 1);
  let line = new Uint16Array(b.length + 1);
  for (let column = 1; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const [first, last] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    line[first - 1] = first === 1 ? row : limit + 1;
    let least = line[first - 1] ?? 0;
    for (let column = first; column <= last; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const dropped = column === row + limit ? replaced : (above[column] ?? 0) + 1;
      const cost = Math.min(replaced, dropped, (line[column - 1] ?? 0) + 1);
      line[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [above, line] = [line, above];
  }
  return above[b.length] ?? 0;
}
