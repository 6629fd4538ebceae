import { squash } from "../thai/loose.js";
import type { PersonalKind } from "../thai/personal-data.js";

const LETTERS = [..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"];
const KIND_WORD: Record<PersonalKind, string> = {
  phone: "โทรศัพท์",
  email: "อีเมล",
  identity: "เลขประจำตัว",
  account: "บัญชี",
};
const PERSON_WORD = "บุคคล";
const OTHER_SPELLING = "สะกดต่าง";

/** What stands for one printed spelling of one person's name. `family` holds all but the word that all pseudonyms share. */
export interface Pseudonym {
  text: string;
  given: string;
  family: string;
}

interface Person {
  given: string;
  family: string | null;
  pseudonym: Pseudonym;
}

/**
 * The pseudonyms of one report, given in the order in which names are first met: บุคคล ก, บุคคล ข. The same name has
 * the same pseudonym; `spellings` are pairs of names that are one person's: the later one is บุคคล ก (สะกดต่าง).
 */
export class Pseudonyms {
  #people: Person[] = [];
  #byName = new Map<string, Person>();
  #byGiven = new Map<string, Person>();
  #letters = new Map<string, { letters: string; spellings: number }>();
  #things = new Map<string, string>();
  #counts = new Map<PersonalKind, number>();
  #group: (name: string) => string;

  constructor(spellings: readonly (readonly [string, string])[] = []) {
    this.#group = groupsOf(spellings);
  }

  /** Makes a name known unless it is a pseudonym itself; one without a family name is the person who has that given name, once somebody has. */
  add(given: string, family: string | null): void {
    if (given === PERSON_WORD) return;
    if (family === null ? this.#byGiven.has(squash(given)) : this.#byName.has(nameKey(given, family))) return;
    const alone = family === null ? undefined : this.#byGiven.get(squash(given));
    const person = alone && alone.family === null ? Object.assign(alone, { family }) : this.#newPerson(given, family);
    if (family !== null) this.#byName.set(nameKey(given, family), person);
    if (!this.#byGiven.has(squash(given))) this.#byGiven.set(squash(given), person);
  }

  /** What stands for a name; one not met before is added. */
  of(given: string, family: string | null): Pseudonym {
    if (given === PERSON_WORD) return { text: `${given} ${family ?? ""}`.trim(), given, family: family ?? "" };
    this.add(given, family);
    const person = family === null ? this.#byGiven.get(squash(given)) : this.#byName.get(nameKey(given, family));
    return person?.pseudonym ?? this.#newPerson(given, family).pseudonym;
  }

  /** What stands for a phone number, an address, an identity number or an account. */
  ofThing(kind: PersonalKind, printed: string): string {
    const key = `${kind} ${thingKey(printed)}`;
    const known = this.#things.get(key);
    if (known !== undefined) return known;
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    const text = `[${KIND_WORD[kind]} ${lettersOf(count)}]`;
    this.#things.set(key, text);
    return text;
  }

  /** Every name that was made known. */
  get people(): readonly Readonly<Person>[] {
    return this.#people;
  }

  #newPerson(given: string, family: string | null): Person {
    const group = this.#group(family === null ? squash(given) : nameKey(given, family));
    const shared = this.#letters.get(group) ?? { letters: lettersOf(this.#letters.size), spellings: 0 };
    shared.spellings += 1;
    this.#letters.set(group, shared);
    const { letters, spellings } = shared;
    const other = spellings === 1 ? "" : ` (${OTHER_SPELLING}${spellings === 2 ? "" : ` ${lettersOf(spellings - 2)}`})`;
    const own = `${letters}${other}`;
    const person = { given, family, pseudonym: { text: `${PERSON_WORD} ${own}`, given: PERSON_WORD, family: own } };
    this.#people.push(person);
    return person;
  }
}

/** A thing without the signs that group it. */
export function thingKey(printed: string): string {
  return squash(printed).replace(/[-–—‐‑.()]/g, "");
}

const NUMBERED = new RegExp(
  `(${PERSON_WORD}) [ก-ฮ]{1,4}(?: \\(${OTHER_SPELLING}[^)]{0,5}\\))?(?![ก-๎])|\\[(?:${Object.values(KIND_WORD).join("|")}) [ก-ฮ]{1,4}\\]`,
  "g",
);

/** What everybody is called where only the words beside the names count: no word of a report. */
export const ANYBODY = "anybody";

/** A masked text in which everybody is called alike and things are gone: what two reports of the same words have in common. */
export function withoutPseudonyms(text: string): string {
  return text.replace(NUMBERED, (_, person: string | undefined) => (person === undefined ? "" : ANYBODY));
}

/** A name as `spellings` holds it. */
export function nameKey(given: string, family: string): string {
  return `${squash(given)} ${squash(family)}`;
}

/** 0 → ก, 41 → ฮ, 42 → กก. */
function lettersOf(index: number): string {
  const size = LETTERS.length;
  const last = LETTERS[index % size] ?? "";
  return index < size ? last : lettersOf(Math.floor(index / size) - 1) + last;
}

/** Joins the names that are spellings of one; gives the name that stands for all of them. */
function groupsOf(pairs: readonly (readonly [string, string])[]): (name: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const [one, two] of pairs) {
    const [a, b] = [rootOf(one), rootOf(two)];
    if (a !== b) parents.set(b, a);
  }
  return rootOf;
}
