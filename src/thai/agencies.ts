import type { Span } from "../model/place.js";
import type { AgencyType } from "../model/report.js";
import { ABBREVIATED_AGENCIES, LOCAL_KINDS, NAMED_AGENCIES, OPEN_KINDS, spaced } from "./agency-names.js";
import { editDistance } from "./edit-distance.js";
import { type Loose, loosen } from "./loose.js";
import { beginsAddress, beginsWithStop, nameRun, restAfter, wholeRun } from "./name-run.js";
import { knownLength } from "./places.js";
import { buildTrie } from "./trie.js";

/** An agency named in a text. */
export interface AgencyToken {
  span: Span;
  raw: string;
  /** The full form without blanks: `อบต.X` gives `องค์การบริหารส่วนตำบลX`. */
  name: string;
  type: AgencyType;
  /** What follows the type word; empty for agencies known by their whole name. */
  place: string;
  /** What ran on behind the name up to a blank (behind a known place: or a stop word): the name may be longer than `name`. */
  rest: string;
  abbreviated: boolean;
  /** The type word has a slip of one letter. */
  misspelt: boolean;
  /** The gazetteer has the place, or the name stands in our lists. */
  known: boolean;
}

export interface AgencyOptions {
  /** Take `จังหวัดX` for the agency of that name too, not only `สำนักงานจังหวัดX`. */
  provinces?: boolean;
}

type LocalKind = (typeof LOCAL_KINDS)[number];
type Hit = Omit<AgencyToken, "span" | "raw"> & { start: number; end: number };

const MAX_NAME = 30;
const LOCAL = new RegExp(
  LOCAL_KINDS.map(({ word, short }) => `${word}|${[...short].join("\\.?")}(?:\\.|(?=[ก-๎]))`).join("|"),
  "g",
);
const SLIPPED_SECOND = /ตำบล|เมือง|นคร|จังหวัด/g;
const FIRST_PARTS = ["เทศบาล", "องค์การบริหารส่วน"] as const;
const OPEN_START = /สำนักงานเขตพื้นที่|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|วิทยาลัย|สถานีตำรวจ|ศาล/g;
/** The type word of the next agency, behind one that has no name of its own. */
const NEXT_AGENCY = /^(?:องค์การบริหารส่วน|เทศบาล(?:ตำบล|เมือง|นคร))/;
const ANY_RANK = ["subdistrict", "district", "province"] as const;
const PROVINCE_OFFICE = /(?:สำนักงาน|ศาลากลาง)จังหวัด/g;
const EDUCATION_SHORT = /สพ([ปม])\./g;
const COMPANY = /บริษัท([ก-๎a-z0-9.&]{2,50}?)จำกัด(?:\(มหาชน\))?/g;
const PUBLIC = /(?:สถาบัน|สำนักงาน|ศูนย์|องค์การ|โรงพยาบาล|กองทุน)[ก-๎]{2,60}\(องค์การมหาชน\)/g;
const AREA_NUMBER = /^เขต([0-9]{1,2})/;
const named = buildTrie([...NAMED_AGENCIES.keys(), ...ABBREVIATED_AGENCIES.keys()]);

function localPlace(
  loose: Loose,
  start: number,
  kind: LocalKind,
): { place: string; rest: string; known: boolean } | null {
  const length = Math.max(...kind.ranks.map((rank) => knownLength(loose, start, rank)));
  if (length > 0) {
    const end = start + length;
    const rest = restAfter(loose, end, MAX_NAME);
    const longer = rest.startsWith("-") || (rest !== "" && beginsAddress(loose.text, end + rest.length));
    if (longer) return { place: loose.text.slice(start, end + rest.length), rest: "", known: false };
    return { place: loose.text.slice(start, end), rest, known: true };
  }
  if (beginsWithStop(loose.text, start) || NEXT_AGENCY.test(loose.text.slice(start, start + 24))) return null;
  const place = nameRun(loose, start, MAX_NAME);
  if (place.length < 2 || !/^[ก-ฮเ-ไ]/.test(place)) return null;
  if (loose.gapBefore(start) && !beginsAddress(loose.text, start + place.length)) return null;
  return { place, rest: "", known: false };
}

function local(loose: Loose, start: number, word: string, kind: LocalKind, misspelt: boolean): Hit[] {
  const found = localPlace(loose, start + word.length, kind);
  if (!found || (misspelt && !found.known)) return [];
  const end = start + word.length + found.place.length;
  const abbreviated = word.replaceAll(".", "") === kind.short;
  return [{ ...found, start, end, name: `${kind.word}${found.place}`, type: kind.type, abbreviated, misspelt }];
}

function localAgencies(loose: Loose): Hit[] {
  return [...loose.text.matchAll(LOCAL)].flatMap((match) => {
    const word = match[0];
    const bare = word.replaceAll(".", "");
    const kind = LOCAL_KINDS.find((entry) => entry.word === bare || entry.short === bare);
    const inside = !loose.gapBefore(match.index) && /[ก-๎.]/.test(loose.text.charAt(match.index - 1));
    const dotted = word.endsWith(".");
    const short = kind?.short === bare;
    if (!kind || (short && inside && !(dotted && bare.startsWith("อ")))) return [];
    if (short && !dotted && (!bare.startsWith("อ") || word !== bare)) return [];
    return local(loose, match.index, word, kind, false).filter((hit) => !short || dotted || hit.known);
  });
}

/** Type words with one slip: the first part before a right second part, or the other way round; only with a known place behind. */
function misspeltAgencies(loose: Loose): Hit[] {
  const { text } = loose;
  const hits: Hit[] = [];
  const attempt = (start: number, end: number, word: string) => {
    const kind = LOCAL_KINDS.find((entry) => entry.word === word);
    const found = kind ? local(loose, start, text.slice(start, end), kind, true) : [];
    hits.push(...found);
    return found.length > 0;
  };
  for (const match of text.matchAll(SLIPPED_SECOND)) {
    for (const first of FIRST_PARTS) {
      for (const length of [first.length, first.length - 1, first.length + 1]) {
        const start = match.index - length;
        if (start < 0 || text.charAt(start) !== first.charAt(0) || text.endsWith(first, match.index)) continue;
        if (editDistance(text.slice(start, match.index), first, 1) !== 1) continue;
        if (attempt(start, match.index + match[0].length, `${first}${match[0]}`)) break;
      }
    }
  }
  for (const first of FIRST_PARTS) {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const from = at + first.length;
      for (const second of ["ตำบล", "เมือง", "จังหวัด"]) {
        if (text.charAt(from) !== second.charAt(0) || text.startsWith(second, from)) continue;
        for (const length of [second.length, second.length - 1, second.length + 1]) {
          if (editDistance(text.slice(from, from + length), second, 1) !== 1) continue;
          if (attempt(at, from + length, `${first}${second}`)) break;
        }
      }
    }
  }
  return hits;
}

function whole(start: number, end: number, name: string, type: AgencyType, place = "", abbreviated = false): Hit {
  return {
    start,
    end,
    name: spaced(name),
    type,
    place: spaced(place),
    rest: "",
    abbreviated,
    misspelt: false,
    known: true,
  };
}

function namedAgencies(loose: Loose): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < loose.text.length; at += 1) {
    const length = named.longest(loose.text, at);
    if (length === 0) continue;
    const printed = loose.text.slice(at, at + length);
    const full = ABBREVIATED_AGENCIES.get(printed);
    const office = full !== undefined && loose.text.startsWith("สำนักงาน", at - 8);
    const name = full ?? printed;
    hits.push(
      whole(office ? at - 8 : at, at + length, name, NAMED_AGENCIES.get(name) ?? "other", "", full !== undefined),
    );
    at += length - 1;
  }
  return hits;
}

function openAgencies(loose: Loose): Hit[] {
  const { text } = loose;
  const placeAt = (at: number) => Math.max(...ANY_RANK.map((rank) => knownLength(loose, at, rank)));
  return [...text.matchAll(OPEN_START)].flatMap((match) => {
    for (const [pattern, type] of OPEN_KINDS) {
      const word = pattern.exec(text.slice(match.index, match.index + 60))?.[0];
      if (word === undefined) continue;
      const start = match.index + word.length;
      const isPlace = placeAt(start) > 0 && !text.startsWith("ใน", start);
      if (loose.gapBefore(start) || (beginsWithStop(text, start) && !isPlace)) return [];
      const place = nameRun(loose, start, MAX_NAME + 10, placeAt);
      if (place.length < 2) return [];
      const area = type === "education-area-office" ? AREA_NUMBER.exec(text.slice(start + place.length)) : null;
      const first = start + place.length + (area?.[0].length ?? 0);
      const more = word.endsWith("มัธยมศึกษา") && !area ? provincesBehind(loose, first) : [];
      const end = first + more.join("").length;
      const rest = area || loose.gapBefore(end) ? "" : wholeRun(loose, end, MAX_NAME);
      const named = (from: number) => [text.slice(from, first), ...more].join(" ");
      const hit = whole(match.index, end, named(match.index), type, named(start));
      return [{ ...hit, rest, known: false }];
    }
    return [];
  });
}

/** The provinces that stand apart behind another one in the name of an office for several: `มัธยมศึกษาลำปาง ลำพูน`. */
function provincesBehind(loose: Loose, from: number): string[] {
  const provinces: string[] = [];
  for (let at = from; loose.gapBefore(at) && at < loose.text.length; ) {
    const length = knownLength(loose, at, "province");
    const isWhole = loose.gapBefore(at + length) || !/[ก-๎]/.test(loose.text.charAt(at + length));
    if (length === 0 || !isWhole) break;
    provinces.push(loose.text.slice(at, at + length));
    at += length;
  }
  return provinces;
}

function officeAgencies(loose: Loose, provinces: boolean): Hit[] {
  const { text } = loose;
  const hits: Hit[] = [];
  for (const match of text.matchAll(provinces ? /(?:(?:สำนักงาน|ศาลากลาง)?จังหวัด)/g : PROVINCE_OFFICE)) {
    if (text.endsWith("ส่วน", match.index)) continue;
    const start = match.index + match[0].length;
    const length = knownLength(loose, start, "province");
    const place = text.slice(start, start + length);
    const name = match[0].startsWith("ศาลากลาง") ? `จังหวัด${place}` : `${match[0]}${place}`;
    if (length > 0) hits.push(whole(match.index, start + length, name, "province", place));
  }
  for (const match of text.matchAll(EDUCATION_SHORT)) {
    const start = match.index + match[0].length;
    const place = nameRun(loose, start, MAX_NAME);
    if (place.length < 2 || beginsWithStop(text, start)) continue;
    const area = AREA_NUMBER.exec(text.slice(start + place.length))?.[0] ?? "";
    const end = start + place.length + area.length;
    const level = match[1] === "ป" ? "ประถมศึกษา" : "มัธยมศึกษา";
    const name = `สำนักงานเขตพื้นที่การศึกษา${level}${place}${area}`;
    hits.push(whole(match.index, end, name, "education-area-office", `${place}${area}`, true));
  }
  for (const match of text.matchAll(COMPANY)) {
    if (!match[0].endsWith("(มหาชน)")) continue;
    hits.push(whole(match.index, match.index + match[0].length, match[0], "state-enterprise", match[1] ?? ""));
  }
  for (const match of text.matchAll(PUBLIC)) {
    hits.push(whole(match.index, match.index + match[0].length, match[0], "public-organization"));
  }
  return hits;
}

/** Bangkok as a government: by its name, where no district or subdistrict stands before it. */
function bangkok(loose: Loose): Hit[] {
  return [...loose.text.matchAll(/กรุงเทพมหานคร|กทม\./g)].flatMap((match) => {
    const before = loose.text.slice(Math.max(0, match.index - 24), match.index);
    if (
      /(?:เขต|แขวง|จังหวัด|จ\.)[ก-๎]{0,20}$/.test(before) ||
      /^[ก-๎]*[0-9]{5}/.test(loose.text.slice(match.index + match[0].length, match.index + match[0].length + 6))
    )
      return [];
    return [
      whole(
        match.index,
        match.index + match[0].length,
        "กรุงเทพมหานคร",
        "special-local-government",
        "",
        match[0] !== "กรุงเทพมหานคร",
      ),
    ];
  });
}

/**
 * All agencies of a text that are named, in order: a type word alone is none, internal units are none. The longest of
 * overlapping names wins.
 */
export function findAgencies(text: string, options: AgencyOptions = {}): AgencyToken[] {
  const loose = loosen(text);
  const hits = [
    ...localAgencies(loose),
    ...misspeltAgencies(loose),
    ...namedAgencies(loose),
    ...openAgencies(loose),
    ...officeAgencies(loose, options.provinces === true),
    ...bangkok(loose),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return hits.flatMap(({ start, end: hitEnd, ...hit }) => {
    if (start < end) return [];
    end = hitEnd;
    const span = loose.span(start, hitEnd);
    return [{ ...hit, span, raw: text.slice(span[0], span[1]) }];
  });
}
