import { squash } from "../../thai/loose.js";
import { remembered } from "../remembered.js";
import { type ColumnRole, HEADER_WORDS } from "./header-vocabulary.js";

export type { ColumnRole } from "./header-vocabulary.js";

export interface RoleMatch {
  role: ColumnRole;
  /** Length of the matched words, a little more where they open the header. */
  weight: number;
}

const LONGEST_HEADER = 160;
const PHRASES = Object.entries(HEADER_WORDS)
  .flatMap(([role, words]) => words.map((word) => phraseOf(role as ColumnRole, squash(word))))
  .sort((a, b) => b.word.length - a.word.length);
/** Words so short that they must be the whole header. */
const WHOLE_ONLY = 4;
/** Words that stand in many headers and mean something only where they open one. */
const OPENING_ONLY = new Set(["การดำเนินการ", "การดำเนินงาน", "รายการ", "ระดับ", "เรื่อง"].map(squash));

interface Phrase {
  role: ColumnRole;
  word: string;
  /** How many misprints are forgiven. */
  limit: number;
  /** One piece more than misprints are forgiven: one of them must stand whole in a text that holds the word. */
  pieces: readonly string[];
}

function phraseOf(role: ColumnRole, word: string): Phrase {
  const limit = word.length >= 12 ? 2 : word.length >= 6 ? 1 : 0;
  const size = Math.floor(word.length / (limit + 1));
  const pieces = Array.from({ length: limit + 1 }, (_, piece) =>
    word.slice(piece * size, piece === limit ? word.length : (piece + 1) * size),
  );
  return { role, word, limit, pieces };
}

/**
 * The roles that a column header may stand for, best first. Blanks and wrapped words do not matter; a misprint is
 * forgiven where no word matches as written, but in no word of less weight than `least`. A text too long for a header
 * matches nothing.
 */
export function matchHeader(text: string, least = 0): readonly RoleMatch[] {
  const { header, roles } = rolesAsWritten(text);
  return roles.length > 0 || header === "" ? roles : rolesMisprinted(header, least);
}

/** The header without blanks and brackets, empty where it is too long for one, and the roles whose words it holds. */
const rolesAsWritten = remembered((text): { header: string; roles: readonly RoleMatch[] } => {
  const header = squash(text)
    .replace(/[()[\]"'*_]/g, "")
    .replaceAll("ปีงบประมาณ", "ปี");
  if (header.length === 0 || header.length > LONGEST_HEADER) return { header: "", roles: [] };
  const best = new Map<ColumnRole, number>();
  const note = (role: ColumnRole, weight: number) => {
    if (weight > (best.get(role) ?? 0)) best.set(role, weight);
  };
  for (const { role, word } of PHRASES) {
    if (word.length <= WHOLE_ONLY) {
      if (header === word || (role === "section" && header.startsWith(word))) note(role, word.length + 1);
      continue;
    }
    const at = header.indexOf(word);
    if (at === 0 || (at > 0 && !OPENING_ONLY.has(word)))
      note(role, word.length + (at === 0 ? 2 : 0) + (header.length === word.length ? 4 : 0));
  }
  return { header, roles: bestFirst(best) };
});

function rolesMisprinted(header: string, least: number): RoleMatch[] {
  const best = new Map<ColumnRole, number>();
  for (const { role, word, limit, pieces } of PHRASES) {
    const weight = word.length - 2 * limit;
    if (limit === 0 || weight < least || weight <= (best.get(role) ?? 0)) continue;
    if (pieces.some((piece) => header.includes(piece)) && holdsNearly(header, word, limit)) best.set(role, weight);
  }
  return bestFirst(best);
}

function bestFirst(best: ReadonlyMap<ColumnRole, number>): RoleMatch[] {
  return [...best].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
}

/** Whether some part of a text is a word but for so many misprints. */
function holdsNearly(text: string, word: string, limit: number): boolean {
  let above = new Uint8Array(text.length + 1);
  let row = new Uint8Array(text.length + 1);
  for (let i = 1; i <= word.length; i += 1) {
    const letter = word.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= text.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (letter === text.charCodeAt(j - 1) ? 0 : 1);
      const distance = Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return false;
    [above, row] = [row, above];
  }
  return above.some((distance) => distance <= limit);
}
