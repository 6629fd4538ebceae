import type { AgencyMention, PlaceMention } from "../model/mentions.js";
import type { ReadValue } from "../model/read-value.js";
import { type Agency, type AgencyType, agencyTypeSchema } from "../model/report.js";
import { editDistance } from "../thai/edit-distance.js";
import { squash } from "../thai/loose.js";
import { type AddressCandidate, lookup, officialDistrict, placesNamed } from "../thai/places.js";
import { isOverseer } from "./overseers.js";

const ROLE_WEIGHT: Record<string, number> = { title: 6, heading: 4, memo: 4, "score-heading": 3, table: 1, body: 1 };
const OVERSEER_DISCOUNT = 0.1;
const HEADING_ROLES = new Set(["title", "heading", "score-heading"]);
const PLACED_TYPES = new Set<AgencyType>([
  "subdistrict-municipality",
  "subdistrict-administrative-organization",
  "town-municipality",
  "city-municipality",
]);

/** Towns that are often named after their province. */
const TOWNS = new Set<AgencyType>(["town-municipality", "city-municipality"]);
/** Types that no entry of the gazetteer is named after but that lie in one subdistrict. */
const SITED_TYPES = new Set<AgencyType>(["school", "hospital"]);
const NAMED_AFTER_PROVINCE = new Set<AgencyType>([
  "province",
  "provincial-administrative-organization",
  "education-area-office",
]);

/** Nobody: the agency of a document that names none. */
export const NO_AGENCY: Agency = {
  name: null,
  type: null,
  subdistrict: null,
  district: null,
  province: null,
  codes: { province: null, district: null, subdistrict: null },
};

/**
 * The agency whose report this is, by a vote of all mentions weighted by where they stand; near spellings vote
 * together for the one that the gazetteer knows, else for the commonest. Its place follows from the gazetteer
 * entries of that name that the addresses in the document support best.
 */
export function decideAgency(agencies: AgencyMention[], places: PlaceMention[]): Agency {
  const winner = vote(withoutLists(agencies));
  if (!winner) return NO_AGENCY;
  const own = agencies.filter((mention) => mention.value === winner.name);
  const type = agencyTypeSchema.safeParse(winner.type).data ?? "other";
  const [best] = [...own].sort((a, b) => (ROLE_WEIGHT[b.role] ?? 0) - (ROLE_WEIGHT[a.role] ?? 0));
  const name = best ? plain(best) : null;
  return { name, type, ...placeOf(type, winner.place, name, places) };
}

/** Different agencies in one column of a table make it a list of agencies. */
const FEWEST_OF_LIST = 3;

/** A list of agencies speaks for none of them: its rows have no vote. */
function withoutLists(mentions: AgencyMention[]): AgencyMention[] {
  const columnOf = ({ role, evidence: [place] }: AgencyMention) =>
    role === "table" && place && place.table !== null ? `${place.table}/${place.column}` : null;
  const named = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const column = columnOf(mention);
    if (column !== null && mention.value !== null)
      named.set(column, (named.get(column) ?? new Set()).add(mention.value));
  }
  return mentions.filter((mention) => (named.get(columnOf(mention) ?? "")?.size ?? 0) < FEWEST_OF_LIST);
}

interface Candidate {
  name: string;
  type: string | null;
  place: string;
  weight: number;
  known: boolean;
}

function vote(mentions: AgencyMention[]): Candidate | null {
  const candidates = new Map<string, Candidate>();
  for (const { value, type, place, role } of mentions) {
    if (value === null) continue;
    const candidate = candidates.get(value) ?? {
      name: value,
      type,
      place,
      weight: 0,
      known: place !== "" && isKnownPlace(place),
    };
    const weight = ROLE_WEIGHT[role] ?? 1;
    candidate.weight += isOverseer(value) ? weight * OVERSEER_DISCOUNT : weight;
    candidates.set(value, candidate);
  }
  const all = [...candidates.values()];
  const score = (candidate: Candidate) =>
    all.reduce((sum, other) => sum + (isSame(candidate, other) ? other.weight : 0), 0);
  const scored = all.map((candidate) => ({ candidate, together: score(candidate) }));
  scored.sort(
    (a, b) =>
      b.together - a.together ||
      Number(isCutShort(a.candidate, b.candidate)) - Number(isCutShort(b.candidate, a.candidate)) ||
      Number(b.candidate.known) - Number(a.candidate.known) ||
      b.candidate.weight - a.candidate.weight ||
      all.indexOf(a.candidate) - all.indexOf(b.candidate),
  );
  return scored[0]?.candidate ?? null;
}

/** One agency under two names: a slip apart, cut short by a line, or a province and the office of the province. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (isCutShort(a, b) || isCutShort(b, a)) return true;
  return a === b || areSpellings(a, b) || (a.type === "province" && b.type === "province" && a.place === b.place);
}

/** The mentions with the reporting agency's whole name where a line cut it short. */
export function withWholeName(agency: Agency, mentions: AgencyMention[]): AgencyMention[] {
  const own = mentions.find((mention) => mention.value !== null && mention.value === agency.name?.value);
  if (!own?.value) return mentions;
  const self = { name: own.value, type: own.type, place: own.place };
  return mentions.map((mention) =>
    mention.value !== null && isCutShort({ ...mention, name: mention.value }, self)
      ? { ...mention, value: own.value, place: own.place }
      : mention,
  );
}

/** True where `short` is `whole` without the number of its area, which stands on the next line. */
function isCutShort(short: SpelledAgency, whole: SpelledAgency): boolean {
  if (short.type !== whole.type || short.name === whole.name) return false;
  const [start, name] = [squash(short.name), squash(whole.name)];
  return name.startsWith(start) && /^(เขต)?[0-9]{1,2}$/.test(name.slice(start.length));
}

/**
 * True for two names of one type that differ by a slip of the pen, at most a third of the shorter name's letters, or by
 * vowels and tones above and below alone, which scans lose; not for two names of real places.
 */
export function areSpellings(a: SpelledAgency, b: SpelledAgency): boolean {
  if (a.type !== b.type || a.name === b.name || a.place === "" || b.place === "") return false;
  if (areaOf(a.place) !== areaOf(b.place)) return false;
  if (isKnownPlace(a.place) && isKnownPlace(b.place)) return false;
  if (a.place.replace(MARKS, "") === b.place.replace(MARKS, "")) return true;
  const limit = Math.min(MOST_SLIPS, Math.max(1, Math.floor(Math.min(a.place.length, b.place.length) / 3)));
  return editDistance(a.place, b.place, limit) <= limit;
}

/** What of an agency's name tells a slip from another agency. */
export interface SpelledAgency {
  name: string;
  type: string | null;
  place: string;
}

function isKnownPlace(name: string): boolean {
  const place = name.replace(AREA, "").trim();
  return lookup({ subdistrict: name }).length > 0 || placesNamed(place, "province").length > 0;
}

const MOST_SLIPS = 2;
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/** The number of an area within a province, which no slip of the pen changes: `เขต 1` and `เขต 2` are two agencies. */
const AREA = /\s*เขต\s*([0-9]{1,2})$/;
const areaOf = (place: string) => AREA.exec(place)?.[1] ?? null;

/**
 * The names under which the document speaks of the reporting agency: its own, near spellings of it, and names of no
 * known place on the title page or in headings, which are spoilt or left over but head this agency's figures.
 */
export function namesOf(agency: Agency, mentions: AgencyMention[]): Set<string> {
  const own = mentions.find((mention) => mention.value !== null && mention.value === agency.name?.value);
  if (!own?.value) return new Set();
  const self = { name: own.value, type: own.type, place: own.place };
  const meant = mentions.flatMap(({ value, type, place, role }) => {
    if (value === null) return [];
    const spoilt = type === self.type && HEADING_ROLES.has(role) && place !== "" && !isKnownPlace(place);
    if (isCutShort({ name: value, type, place }, self)) return [value];
    return spoilt || areSpellings({ name: value, type, place }, self) ? [value] : [];
  });
  return new Set([own.value, ...meant]);
}

function placeOf(
  type: AgencyType,
  place: string,
  name: ReadValue<string> | null,
  places: PlaceMention[],
): Pick<Agency, "subdistrict" | "district" | "province" | "codes"> {
  const printed = (rank: PlaceMention["rank"]) =>
    places.filter((mention) => mention.rank === rank && mention.value !== null);
  const support = (rank: PlaceMention["rank"], value: string | null) =>
    printed(rank).reduce(
      (sum, mention) =>
        sum +
        (mention.value === value || (value !== null && inProvince(mention, value) === value)
          ? (ROLE_WEIGHT[mention.role] ?? 1)
          : 0),
      0,
    );
  const entries = PLACED_TYPES.has(type) && place !== "" ? lookup({ subdistrict: place }) : [];
  const ranked = entries
    .map((entry) => ({
      entry,
      support: 2 * support("district", entry.district) + support("province", entry.province),
    }))
    .sort(
      (a, b) =>
        b.support - a.support || ((a.entry.codes.subdistrict ?? "") < (b.entry.codes.subdistrict ?? "") ? -1 : 1),
    );
  const [first, second] = ranked;
  const unaddressed = printed("district").length === 0 && printed("province").length === 0;
  const sure = first !== undefined && (first.support > (second?.support ?? 0) || (ranked.length === 1 && unaddressed));
  if (sure && name) return fromEntry(first.entry, name, printed);
  const named =
    (NAMED_AFTER_PROVINCE.has(type) || TOWNS.has(type)) && name
      ? lookup({ province: place.replace(AREA, "") })[0]?.province
      : undefined;
  const province =
    commonest(printed("province").filter(({ value }) => named === undefined || value === named)) ??
    (named === undefined || name === null ? null : { ...name, value: named });
  const district = commonest(
    printed("district").filter(
      ({ within }) => province === null || within.province === null || within.province === province.value,
    ),
  );
  const districtName = district?.value ? officialDistrict(district.value, province?.value ?? null) : null;
  const [known] = lookup({ district: districtName, province: province?.value ?? null });
  const subdistrict = commonest(
    printed("subdistrict").filter(
      ({ role, within, value }) =>
        (SITED_TYPES.has(type) || !isCutFrom(place, value ?? "")) &&
        ((role !== "body" && role !== "table") ||
          (SITED_TYPES.has(type) && district !== null && within.district === district.value)),
    ),
  );
  return {
    subdistrict: subdistrict ? plain(subdistrict) : null,
    district: district && districtName ? { ...plain(district), value: districtName } : null,
    province: province ? plain(province) : null,
    codes: {
      province: known?.codes.province ?? null,
      district: districtName ? (known?.codes.district ?? null) : null,
      subdistrict: null,
    },
  };
}

/** A known place that the longer name of an agency only begins with is not where it lies. */
function isCutFrom(place: string, name: string): boolean {
  return place.startsWith(name) && place.length > name.length && /[ก-๎]/.test(place.charAt(name.length));
}

function inProvince(mention: PlaceMention, value: string): string | null {
  return mention.rank === "district" && mention.value !== null
    ? officialDistrict(mention.value, mention.within.province)
    : value === mention.value
      ? value
      : null;
}

function fromEntry(
  entry: AddressCandidate,
  name: ReadValue<string>,
  printed: (rank: PlaceMention["rank"]) => PlaceMention[],
): Pick<Agency, "subdistrict" | "district" | "province" | "codes"> {
  const read = (rank: PlaceMention["rank"], value: string | null): ReadValue<string> | null => {
    if (value === null) return null;
    const mention = printed(rank).find((each) => each.value === value || inProvince(each, value) === value);
    return mention
      ? { ...plain(mention), value }
      : { ...name, value, confidence: name.confidence === "low" ? "low" : "medium" };
  };
  return {
    subdistrict: read("subdistrict", entry.subdistrict),
    district: read("district", entry.district),
    province: read("province", entry.province),
    codes: entry.codes,
  };
}

function commonest(mentions: PlaceMention[]): PlaceMention | null {
  const weights = new Map<string, number>();
  for (const mention of mentions)
    weights.set(mention.value ?? "", (weights.get(mention.value ?? "") ?? 0) + (ROLE_WEIGHT[mention.role] ?? 1));
  const [best] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best ? (mentions.find((mention) => mention.value === best[0]) ?? null) : null;
}

function plain<T>({ value, raw, confidence, evidence }: ReadValue<T>): ReadValue<T> {
  return { value, raw, confidence, evidence };
}
