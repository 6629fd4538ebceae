import type { Span } from "../model/place.js";
import { gazetteer, type PlaceRank } from "./gazetteer.js";
import { officialProvince } from "./lookup.js";
import { type Loose, loosen } from "./loose.js";
import { beginsAddress, beginsWithStop, nameRun, restAfter } from "./name-run.js";

export { nearest, type Place, type PlaceRank, placesNamed } from "./gazetteer.js";
export { type Address, type AddressCandidate, lookup, officialDistrict, officialProvince } from "./lookup.js";

/** A place named in a text. `agency`: it stands inside the name of a local government; `known`: the gazetteer has it. */
export interface PlaceToken {
  span: Span;
  raw: string;
  /** As printed, without prefix and blanks; `เมือง` stays `เมือง`. */
  name: string;
  rank: PlaceRank;
  prefixed: boolean;
  known: boolean;
  agency: boolean;
  /** What ran on directly behind a known name, up to a blank or a stop word; empty as a rule. */
  rest: string;
}

const PREFIX = /ตำบล|แขวง|อำเภอ|เขต|จังหวัด|[ตอจ]\.|กรุงเทพ(?:มหานคร|ฯ|มหาฯ)|กทม\.?/g;
const RANKS: Record<string, PlaceRank> = {
  ตำบล: "subdistrict",
  แขวง: "subdistrict",
  "ต.": "subdistrict",
  อำเภอ: "district",
  เขต: "district",
  "อ.": "district",
  จังหวัด: "province",
  "จ.": "province",
};
const IN_AGENCY = /(?:เทศบาล|เทศบา|องค์การบริหารส่วน|บริหารส่วน)$/;
const SHORT_PREFIX = /^[ตอจ]\.$/;
const MAX_UNKNOWN = 25;

/** Length of the known name of a rank at `start`; a name of up to three letters must be followed by a boundary. */
export function knownLength(loose: Loose, start: number, rank: PlaceRank): number {
  const lengths = gazetteer().names[rank].lengths(loose.text, start);
  for (const length of lengths.reverse()) {
    const end = start + length;
    if (/[ะ-ฺ็-๎]/.test(loose.text.charAt(end))) continue;
    if (length > 3 || (atBoundary(loose, end) && !beginsWithStop(loose.text, start))) return length;
  }
  return 0;
}

function atBoundary(loose: Loose, end: number): boolean {
  return (
    loose.gapBefore(end) ||
    !/[ก-๎]/.test(loose.text.charAt(end)) ||
    /^(?:ตำบล|แขวง|อำเภอ|เขต|จังหวัด|[ตอจ]\.|ประจำ|ได้)/.test(loose.text.slice(end, end + 8))
  );
}

interface Hit extends PlaceToken {
  start: number;
  end: number;
}

function read(loose: Loose, text: string, prefix: string, at: number, previousEnd: number): Hit | null {
  const start = at + prefix.length;
  const make = (hit: Pick<Hit, "name" | "rank" | "known" | "end"> & { prefixed: boolean; rest: string }): Hit => {
    const span = loose.span(at, hit.end);
    const agency = hit.prefixed && IN_AGENCY.test(loose.text.slice(Math.max(0, at - 20), at));
    return { ...hit, span, raw: text.slice(span[0], span[1]), agency, start: at };
  };
  const rank = RANKS[prefix];
  if (rank === undefined) {
    if (
      prefix.startsWith("กทม") &&
      !loose.gapBefore(at) &&
      /[ก-๎.]/.test(loose.text.charAt(at - 1)) &&
      at !== previousEnd
    )
      return null;
    return make({
      name: officialProvince(prefix) ?? "กรุงเทพมหานคร",
      rank: "province",
      known: true,
      end: start,
      prefixed: false,
      rest: "",
    });
  }
  if (
    SHORT_PREFIX.test(prefix) &&
    at !== previousEnd &&
    !loose.gapBefore(at) &&
    /[ก-๎.]/.test(loose.text.charAt(at - 1))
  )
    return null;
  if (rank === "province" && /^กทม|^กรุงเทพ/.test(loose.text.slice(start, start + 7))) return null;
  const capital = rank === "province" && loose.text.startsWith("อยุธยา", start);
  const length = capital ? "อยุธยา".length : knownLength(loose, start, rank);
  const chief = rank === "district" && loose.text.startsWith("เมือง", start);
  const bangkok = prefix === "เขต" || prefix === "แขวง";
  if (length > 0 && (!bangkok || isBangkok(loose.text.slice(start, start + length), rank))) {
    const end = start + length;
    const rest = restAfter(loose, end, MAX_UNKNOWN);
    if (rest !== "" && beginsAddress(loose.text, end + rest.length)) {
      const name = loose.text.slice(start, end + rest.length);
      return make({ name, rank, known: false, end: end + rest.length, prefixed: true, rest: "" });
    }
    return make({ name: loose.text.slice(start, end), rank, known: true, end, prefixed: true, rest });
  }
  if (chief && atBoundary(loose, start + 5))
    return make({ name: "เมือง", rank, known: true, end: start + 5, prefixed: true, rest: "" });
  if (bangkok || (loose.gapBefore(start) && !SHORT_PREFIX.test(prefix)) || beginsWithStop(loose.text, start))
    return null;
  const name = nameRun(loose, start, MAX_UNKNOWN);
  if (name.length < 2 || !/^[ก-ฮเ-ไ]/.test(name)) return null;
  return make({ name, rank, known: false, end: start + name.length, prefixed: true, rest: "" });
}

function isBangkok(name: string, rank: PlaceRank): boolean {
  return (gazetteer().byName[rank].get(name) ?? []).some((place) => place.code.startsWith("10"));
}

/**
 * All places of a text, in order: a prefix word or letter with a known name behind it; an unknown name only beside another place
 * (`known: false`); Bangkok by its own names; and the bare name of a province or district right behind a district or subdistrict.
 */
export function findPlaces(text: string): PlaceToken[] {
  const loose = loosen(text);
  const hits: Hit[] = [];
  for (const match of loose.text.matchAll(PREFIX)) {
    const previous = hits.at(-1);
    if (previous && match.index < previous.end) continue;
    const hit = read(loose, text, match[0], match.index, previous?.end ?? -1);
    if (hit) hits.push(hit);
  }
  const near = (a: Hit | undefined, b: Hit | undefined) =>
    a !== undefined && b !== undefined && b.start - a.end <= 2 && a.rank !== b.rank;
  const sure = hits.filter(
    (hit, index) => hit.known || hit.agency || near(hits[index - 1], hit) || near(hit, hits[index + 1]),
  );
  const bare = sure.flatMap((hit, index) => bareAfter(loose, text, hit, sure[index + 1]));
  return [...sure, ...bare].sort((a, b) => a.start - b.start).map(({ start: _start, end: _end, ...token }) => token);
}

function bareAfter(loose: Loose, text: string, hit: Hit, next: Hit | undefined): Hit[] {
  if (hit.rank === "province" || hit.rest !== "" || hit.agency || !loose.gapBefore(hit.end)) return [];
  const rank: PlaceRank = "province";
  const length = knownLength(loose, hit.end, rank);
  const end = hit.end + length;
  if (length === 0 || !atBoundary(loose, end) || (next && next.start < end)) return [];
  const span = loose.span(hit.end, end);
  const name = loose.text.slice(hit.end, end);
  return [
    {
      span,
      raw: text.slice(span[0], span[1]),
      name,
      rank,
      prefixed: false,
      known: true,
      agency: false,
      rest: "",
      start: hit.end,
      end,
    },
  ];
}
