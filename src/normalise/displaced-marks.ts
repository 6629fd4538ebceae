import { knownWords } from "../thai/known-words.js";
import type { Trie } from "../thai/trie.js";
import type { Replacement } from "./edited-text.js";
import { canCarry, inOrder, type Unit, unitsOf } from "./mark-units.js";
import type { RepairPass } from "./repair-pass.js";

const DISPLACED = { class: "displaced-mark", reason: "a mark stored one letter late; the dictionary knows the word" };
const LATE = { class: "late-mark", reason: "a mark cannot follow a leading vowel or a digit" };
const ORDER = { class: "mark-order", reason: "marks stored in another order than they are written" };

const WORD = 1;
const UNKNOWN_LETTER = 3;
/** What a moved mark costs: nearly nothing where a blank behind it tells of the damage. */
const MOVED = 1;
/** The same inside a person's name, which no dictionary knows. */
const MOVED_IN_NAME = 3.5;
const MOVED_WITH_BLANK = 0.2;
/** What a mark costs that stays with a blank behind it, though the letter before could carry it. */
const KEPT_IN_WORD = 0.1;
const KEPT_UNKNOWN = 1;
/** Words so common that the damage of one is likelier than a rare word that looks like it. */
const COMMON = [
  "แห่ง",
  "ที่",
  "นี้",
  "มี",
  "ผู้",
  "ให้",
  "ได้",
  "เป็น",
  "ต้อง",
  "ด้วย",
  "อยู่",
  "ทั้ง",
  "ปี",
  "ครั้ง",
  "ข้อ",
  "เรื่อง",
  "หน้าที่",
];
const COMMON_WORD = 0.5;
/** A cluster that no writing has. */
const ILLEGAL = 7;
const MOST_MARKS = 4;

/**
 * Marks that stand one sign late, often with a blank behind (`คณุ ธรรม`, `ทอ้ งถนิ่`), where the text or its document
 * shows such displacement. All marks of a line are decided together by the cheapest path of known words.
 */
export const moveDisplacedMarks: RepairPass = (text, context) => {
  const source = text.text;
  if (!/[ก-ฮ].[ัิ-ฺ็-๎]/.test(source)) return;
  if (!context.marksAreDisplaced && !marksAreDisplaced([source])) return;
  const replacements: Replacement[] = [];
  for (const line of source.matchAll(/[^\n]+/g)) replacements.push(...movesIn(line[0], line.index));
  text.replaceAll(replacements);
};

function movesIn(line: string, offset: number): Replacement[] {
  const units = unitsOf(line);
  const moved = new MarkPath(line, units, knownWords()).moved();
  return units.flatMap((unit, index): Replacement[] => {
    const count = moved[index] ?? 0;
    if (count === 0) return [];
    const after = `${unit.marks.slice(0, count)}${unit.sign}${unit.marks.slice(count)}`;
    const end = units[index + 1] && isFreedBlank(units, index + 1, count) ? unit.end + 1 : unit.end;
    return [{ start: offset + unit.start, end: offset + end, after, repair: repairOf(unit.sign) }];
  });
}

function repairOf(sign: string): Replacement["repair"] {
  if (/[าำะ]/.test(sign)) return ORDER;
  return /[ก-ฮ]/.test(sign) ? DISPLACED : LATE;
}

/** A blank behind a moved mark, with Thai after it: the displacement brought it. */
function isFreedBlank(units: readonly Unit[], index: number, moved: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  return moved > 0 && unit?.sign === " " && unit.marks === "" && next !== undefined && /[ก-ๆ)]/.test(next.sign);
}

const NAME = /(?:นาย(?!ก)|นาง(?:สาว)?|น\.ส\.|ดร\.|ตรี|โท|เอก) ?[ก-๎]{2,30} [ก-๎]{2,30}/g;

/** Which units stand behind a person's title, where a name may be. */
function insideNames(line: string, units: readonly Unit[]): boolean[] {
  const names = [...line.matchAll(NAME)].map((match) => [match.index, match.index + match[0].length] as const);
  return units.map((unit) => names.some(([start, end]) => unit.start >= start && unit.start < end));
}

/**
 * The cheapest way to read a line: a state is a unit and how many of its marks the unit before has taken. From each state
 * a path goes on by one unknown letter or by any word of the trie, over every choice of marks inside that word.
 */
class MarkPath {
  readonly #units: readonly Unit[];
  readonly #words: Trie;
  readonly #costs: Float64Array;
  readonly #from: Int32Array;
  readonly #choices: number[][];
  readonly #names: readonly boolean[];
  readonly #common: ReadonlySet<number>;

  constructor(line: string, units: readonly Unit[], words: Trie) {
    this.#units = units;
    this.#names = insideNames(line, units);
    this.#words = words;
    this.#common = new Set(COMMON.map((word) => this.#along(0, word)));
    const states = (units.length + 2) * MOST_MARKS;
    this.#costs = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    this.#from = new Int32Array(states).fill(-1);
    this.#choices = new Array(states);
  }

  /** How many marks of each unit belong to the unit before it. */
  moved(): number[] {
    this.#costs[0] = 0;
    for (let index = 0; index < this.#units.length; index += 1) {
      for (let taken = 0; taken < MOST_MARKS; taken += 1) {
        const state = index * MOST_MARKS + taken;
        if (this.#costs[state] === Number.POSITIVE_INFINITY) continue;
        this.#goOn(index, taken, 0, this.#costs[state] ?? 0, state, []);
      }
    }
    const moved = new Array<number>(this.#units.length).fill(0);
    let state = this.#units.length * MOST_MARKS;
    while (state > 0) {
      const choices = this.#choices[state] ?? [];
      for (let each = 0; each < choices.length; each += 2) moved[choices[each] ?? 0] = choices[each + 1] ?? 0;
      state = this.#from[state] ?? 0;
    }
    return moved;
  }

  /** Reads one more unit of a word whose letters so far end at `node` of the trie; at its first unit, also as an unknown letter. */
  #goOn(index: number, taken: number, node: number, cost: number, origin: number, choices: readonly number[]): void {
    const unit = this.#units[index];
    if (!unit) return;
    const first = node === 0;
    const own = unit.marks.slice(taken);
    const thai = /[ก-ๆ]/.test(unit.sign);
    const letter = this.#words.step(node, unit.sign.charCodeAt(0));
    if (letter === 0 && !first) return;
    const nextIndex = isFreedBlank(this.#units, index + 1, taken) ? index + 2 : index + 1;
    const next = this.#units[nextIndex];
    const mostGiven = /[ก-ฮ]/.test(unit.sign) ? Math.min(next?.marks.length ?? 0, MOST_MARKS - 1) : 0;
    for (let given = 0; given <= mostGiven; given += 1) {
      const marks = inOrder(own + (next?.marks.slice(0, given) ?? ""));
      const legal = canCarry(marks) && (marks === "" || /[ก-ฮ]/.test(unit.sign));
      if (!legal && given > 0) continue;
      const paid = cost + (legal ? 0 : ILLEGAL) + this.#priceOf(given, nextIndex, own);
      const made = given === 0 ? choices : [...choices, nextIndex, given];
      if (first) {
        const left = paid > cost + KEPT_IN_WORD / 2 && given === 0 && legal ? KEPT_UNKNOWN : 0;
        const unknown = thai ? UNKNOWN_LETTER * (1 + marks.length) + left : 0;
        this.#reach(nextIndex, given, paid + unknown, origin, made);
      }
      const end = letter === 0 ? 0 : this.#along(letter, marks);
      if (end === 0) continue;
      if (this.#words.endsAt(end)) {
        this.#reach(nextIndex, given, paid + (this.#common.has(end) ? COMMON_WORD : WORD), origin, made);
      }
      this.#goOn(nextIndex, given, end, paid, origin, made);
    }
  }

  /** What it costs that a letter with these marks of its own takes some of the next unit's, or leaves them where they are. */
  #priceOf(given: number, index: number, own: string): number {
    const marks = this.#units[index]?.marks ?? "";
    if (marks === "") return 0;
    const blank = !marks.includes("์") && isFreedBlank(this.#units, index + 1, 1);
    if (given > 0) return blank ? MOVED_WITH_BLANK : this.#names[index] ? MOVED_IN_NAME : MOVED;
    return blank && own === "" ? KEPT_IN_WORD : 0;
  }

  #along(node: number, letters: string): number {
    let at = node;
    for (let index = 0; index < letters.length; index += 1) {
      at = this.#words.step(at, letters.charCodeAt(index));
      if (at === 0) return 0;
    }
    return at;
  }

  #reach(index: number, taken: number, cost: number, origin: number, choices: readonly number[]): void {
    const state = index * MOST_MARKS + taken;
    if (cost >= (this.#costs[state] ?? 0)) return;
    this.#costs[state] = cost;
    this.#from[state] = origin;
    this.#choices[state] = [...choices];
  }
}

const IMPOSSIBLE = /[เ-ไ][ัิ-ฺ็-๎]/g;
const LATE_WITH_BLANK = /[ก-ฮ]{2}[ัิ-ฺ็-๋]{1,2} {1,3}[ก-ฮเ-ไ]/g;

/** True where marks stand after leading vowels or with a blank behind them, as often as displaced text shows it. */
export function marksAreDisplaced(texts: Iterable<string>): boolean {
  let impossible = 0;
  let blanks = 0;
  let letters = 0;
  for (const text of texts) {
    impossible += text.match(IMPOSSIBLE)?.length ?? 0;
    blanks += text.match(LATE_WITH_BLANK)?.length ?? 0;
    letters += consonantsIn(text);
  }
  if (impossible >= 2 && impossible * 500 >= letters) return true;
  return blanks >= 3 && blanks * (impossible > 0 || blanks >= 8 ? 40 : 20) >= letters;
}

function consonantsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x0e01 && code <= 0x0e2e) count += 1;
  }
  return count;
}
