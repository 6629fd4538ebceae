import { gazetteer, type Place, parentOf, placesNamed } from "./gazetteer.js";
import { squash } from "./loose.js";

/** What a text says about where an agency is; each part with or without its prefix word. */
export interface Address {
  subdistrict?: string | null | undefined;
  district?: string | null | undefined;
  province?: string | null | undefined;
}

/** One place that an address may mean: official names and codes, null where the address does not reach so far down. */
export interface AddressCandidate {
  subdistrict: string | null;
  district: string | null;
  province: string | null;
  codes: { province: string | null; district: string | null; subdistrict: string | null };
}

const BANGKOK = "กรุงเทพมหานคร";
const BANGKOK_ALIAS = /^(?:กรุงเทพ(?:ฯ|มหานคร)?|กทม\.?)$/;

function withoutPrefix(name: string | null | undefined, prefix: RegExp): string {
  const key = squash(name ?? "");
  return key.replace(prefix, "") || key;
}

/** The official name of a province from `จังหวัดX`, `จ.X`, `กทม.` and the like; null when the gazetteer has none. */
export function officialProvince(name: string): string | null {
  const key = withoutPrefix(name, /^(?:จังหวัด|จ\.)/);
  if (BANGKOK_ALIAS.test(key)) return BANGKOK;
  if (key === "อยุธยา") return "พระนครศรีอยุธยา";
  return placesNamed(key, "province")[0]?.name ?? null;
}

function districtsOf(name: string, provinceCode: string | null): Place[] {
  const key = withoutPrefix(name, /^(?:อำเภอ|เขต|อ\.)/);
  const inside = (place: Place) => provinceCode === null || place.code.startsWith(provinceCode);
  const named = placesNamed(key, "district").filter(inside);
  if (named.length > 0) return named;
  const province = provinceCode === null ? null : (gazetteer().byCode.get(provinceCode)?.name ?? null);
  if (key === "เมือง" && province !== null) {
    const chief = [`เมือง${province}`, province].flatMap((full) => placesNamed(full, "district").filter(inside));
    return chief.slice(0, 1);
  }
  return key.startsWith("เมือง") ? placesNamed(key.slice("เมือง".length), "district").filter(inside).slice(0, 1) : [];
}

/**
 * The official name of a district: `เมือง` becomes `เมือง` + province. A name that the gazetteer lacks comes back as it is.
 */
export function officialDistrict(name: string, province: string | null): string {
  const official = province === null ? null : officialProvince(province);
  const code = official === null ? null : (placesNamed(official, "province")[0]?.code ?? null);
  const names = new Set(districtsOf(name, code).map((place) => place.name));
  const [only] = names;
  if (names.size === 1 && only !== undefined) return only;
  const plain = withoutPrefix(name, /^(?:อำเภอ|เขต|อ\.)/);
  return plain === "เมือง" && province !== null ? `เมือง${withoutPrefix(province, /^(?:จังหวัด|จ\.)/)}` : plain;
}

function candidate(place: Place): AddressCandidate {
  const chain = [place];
  for (let up = parentOf(place); up; up = parentOf(up)) chain.push(up);
  const of = (rank: Place["rank"]) => chain.find((entry) => entry.rank === rank);
  return {
    subdistrict: of("subdistrict")?.name ?? null,
    district: of("district")?.name ?? null,
    province: of("province")?.name ?? null,
    codes: {
      province: of("province")?.code ?? null,
      district: of("district")?.code ?? null,
      subdistrict: of("subdistrict")?.code ?? null,
    },
  };
}

/**
 * All places that an address may mean, by code. A subdistrict that the gazetteer does not know in that district gives the
 * district; a district that it does not know gives the province. Empty when no part is known.
 */
export function lookup(address: Address): AddressCandidate[] {
  const provinceName = address.province ? officialProvince(address.province) : null;
  const province = provinceName === null ? null : (placesNamed(provinceName, "province")[0] ?? null);
  const districts = address.district ? districtsOf(address.district, province?.code ?? null) : [];
  if (address.subdistrict) {
    const key = withoutPrefix(address.subdistrict, /^(?:ตำบล|แขวง|ต\.)/);
    const named = placesNamed(key, "subdistrict").filter((place) =>
      districts.length > 0
        ? districts.some((district) => place.code.startsWith(district.code))
        : province === null || place.code.startsWith(province.code),
    );
    const placed = !address.district || districts.length > 0 || province !== null;
    if (named.length > 0 && placed && (!address.province || province)) return named.map(candidate);
  }
  if (districts.length > 0) return districts.map(candidate);
  return province ? [candidate(province)] : [];
}
