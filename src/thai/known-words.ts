import { gazetteer } from "./gazetteer.js";
import { dictionaryWords } from "./lexicon.js";
import { OFFICE_WORDS, OFFICIAL_WORDS } from "./official-words.js";
import { buildTrie, type Trie } from "./trie.js";

/** A letter that may carry marks: one vowel or mai han-akat, then one tone or thanthakhat. */
const MARKED = "[ก-ฮ](?:(?:[ัิ-ฺ็]|ํ(?!า))?[่-์๎]?)";
const WELL_FORMED = new RegExp(`^(?:${MARKED}|[ะาำๅๆฯฤฦ]|[เ-ไ](?=[ก-ฮ])|[^\\u0e00-\\u0e7f])+$`);

/** Whether every mark of a Thai text stands on a consonant, at most one of a kind, and every leading vowel before one. */
export function isWellFormed(text: string): boolean {
  return WELL_FORMED.test(text);
}

let words: Trie | null = null;

/** The words by which damaged runs are read again: the well-formed of the dictionary, words of official Thai, names of places. */
export function knownWords(): Trie {
  words ??= buildTrie([...dictionaryWords().filter(isWellFormed), ...OFFICIAL_WORDS, ...placeNames()]);
  return words;
}

let common: Trie | null = null;

/** The words of `knownWords` without names of places and people. */
export function commonWords(): Trie {
  common ??= buildTrie([...dictionaryWords().filter(isWellFormed), ...OFFICE_WORDS]);
  return common;
}

let names: Trie | null = null;

/** The names of all places, blanks left out. */
export function namesOfPlaces(): Trie {
  names ??= buildTrie(placeNames());
  return names;
}

function placeNames(): string[] {
  const { subdistrict, district, province } = gazetteer().byName;
  return [...subdistrict.keys(), ...district.keys(), ...province.keys()].filter(isWellFormed);
}
