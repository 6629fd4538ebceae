import type { ColumnContent } from "./column-content.js";
import type { ColumnRole, RoleMatch } from "./header-words.js";

const MOST = 0.5;
const SHORTEST_TITLE = 12;

/** The roles of columns once section and title are told from those that have the same words; null where nothing says one. */
export function settleRoles(
  roles: readonly (ColumnRole | null)[],
  matches: readonly (readonly RoleMatch[])[],
  content: readonly ColumnContent[],
): (ColumnRole | null)[] {
  const settled = [...roles];
  sectionFirst(settled, matches);
  return settleTitle(settled, matches, content);
}

/** Of several columns whose headers may name the section, the first is it. */
function sectionFirst(roles: (ColumnRole | null)[], matches: readonly (readonly RoleMatch[])[]): void {
  const section = roles.indexOf("section");
  const before = roles.findIndex((role, index) => role === null && matches[index]?.[0]?.role === "section");
  if (before < 0 || before > section || matches[section]?.[0]?.role !== "section") return;
  roles[before] = "section";
  roles[section] = null;
}

/** Finds the column of the titles where several, or none, are called so. */
function settleTitle(
  roles: (ColumnRole | null)[],
  matches: readonly (readonly RoleMatch[])[],
  content: readonly ColumnContent[],
): (ColumnRole | null)[] {
  const title = roles.indexOf("title");
  const alsoTitle = roles.findIndex(
    (role, index) => index > title && role !== "title" && matches[index]?.[0]?.role === "title",
  );
  if (title >= 0 && alsoTitle > title && !roles.includes("section")) {
    const [above, below] = [content[title]?.filled ?? 0, content[alsoTitle]?.filled ?? 0];
    if (above > 0 && above * 2 <= below) {
      const steps = roles[alsoTitle];
      roles[title] = "section";
      roles[alsoTitle] = "title";
      const other = roles.findIndex(
        (role, index) => role === null && matches[index]?.some((match) => match.role === steps),
      );
      if (other >= 0 && steps) roles[other] = steps;
    }
  }
  if (title >= 0 && alsoTitle > title && roles[alsoTitle] === null && !roles.includes("steps"))
    roles[alsoTitle] = "steps";
  if (roles.includes("title")) return roles;
  const section = roles.indexOf("section");
  const steps = roles.indexOf("steps");
  const unnamed =
    steps < 0 && (content[section]?.indicators ?? 0) >= MOST ? longestUnnamed(roles, matches, content) : -1;
  if (unnamed >= 0) roles[unnamed] = "title";
  else if (section >= 0 && (steps < 0 || (content[section]?.indicators ?? 0) < MOST)) roles[section] = "title";
  else if (steps >= 0) roles[steps] = "title";
  return roles;
}

/** Beside a column of the ten indicators' names, the column of longest texts whose header says nothing; -1 without one. */
function longestUnnamed(
  roles: readonly (ColumnRole | null)[],
  matches: readonly (readonly RoleMatch[])[],
  content: readonly ColumnContent[],
): number {
  const length = (column: number) => content[column]?.averageLength ?? 0;
  return roles.reduce<number>((longest, role, column) => {
    if (role !== null || matches[column]?.length || length(column) < SHORTEST_TITLE) return longest;
    return longest < 0 || length(column) > length(longest) ? column : longest;
  }, -1);
}

/** Items ticked as passed or failed are no measures where nobody is to do anything. */
export function isItemCheck(roles: readonly ColumnRole[], content: readonly ColumnContent[]): boolean {
  const isDone = roles.some((role) => role === "responsible" || role === "period" || role === "steps");
  return !isDone && content.some(({ codes, filled }) => filled > 2 && codes > MOST);
}
