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

const NUMBERING = /^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?)?[0-9๐-๙.):-]*(?:ตัวชี้วัด)?/;

function bare(name: string): string {
  const squashed = name
    .normalize("NFC")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff"“”']+/g, "");
  return squashed.replace(NUMBERING, "");
}

/**
 * The official indicator that a printed name means: the name itself or an alias with spaces ignored, else the
 * only one within a small edit distance (a sixth of its length). Null when none is near or two are.
 * `year`: a Buddhist fiscal year whose names alone count; all years' names otherwise.
 */
export function matchIndicatorName(name: string, year?: number): NameMatch | null {
  const printed = bare(name);
  if (printed === "" || printed.length > 80) return null;
  const known = year !== undefined && frameworkOf(year)?.comparable === true ? namesIn(year) : INDICATORS;
  const ranked = known
    .map(({ no, name: official, aliases }) => ({
      no,
      distance: Math.min(...[official, ...aliases].map((candidate) => distanceTo(printed, bare(candidate)))),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  if (!best || best.distance === Number.POSITIVE_INFINITY) return null;
  if (best.distance === 0) return { no: best.no, exact: true, distance: 0 };
  return next && next.distance <= best.distance + 1 ? null : { ...best, exact: false };
}

function distanceTo(printed: string, official: string): number {
  const limit = Math.floor(official.length / 6);
  if (Math.abs(printed.length - official.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(printed, official);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
