import type { PlaceMention } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import type { Agency, AgencyType, Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { agencyRelation } from "./shared/agency-relation.js";
import { contributor } from "./shared/outcome.js";
import { blocksOf, groupBy, placesOf, standsIn } from "./shared/values.js";
import { at } from "./shared/where.js";

/** An address stands right behind the name, a blank or two between them. */
const BESIDE = 3;

/** Types that lie in one district or province; a ministry or a university may name several. */
const OF_ONE_PLACE: ReadonlySet<AgencyType> = new Set<AgencyType>([
  "provincial-administrative-organization",
  "city-municipality",
  "town-municipality",
  "subdistrict-municipality",
  "subdistrict-administrative-organization",
  "special-local-government",
  "province",
  "school",
  "hospital",
]);

/** The title or an address in a heading places the agency in another province or district than its own. */
export const provinceConflict: Rule = {
  id: "province-conflict",
  version: "1.0.0",
  severity: "error",
  needs: ["agency", "mentions.places", "mentions.agencies"],
  years: null,
  messages: {
    province: {
      th: "ชื่อเรื่องหรือหัวข้อระบุที่ตั้งเป็น “{printed}” ({at}) แต่หน่วยงานอยู่ในจังหวัด “{own}” โปรดตรวจสอบและแก้ไขชื่ออำเภอและจังหวัดให้ถูกต้อง",
      en: "A title or heading gives the place as “{printed}” ({atEn}), but the agency lies in the province “{own}”. Correct district and province.",
    },
    district: {
      th: "ชื่อเรื่องหรือหัวข้อระบุที่ตั้งเป็นอำเภอ “{printed}” ({at}) แต่หน่วยงานอยู่ในอำเภอ “{own}” โปรดตรวจสอบและแก้ไขชื่ออำเภอให้ถูกต้อง",
      en: "A title or heading gives the district as “{printed}” ({atEn}), but the agency lies in the district “{own}”. Correct the district.",
    },
  },
  check(report) {
    const { agency } = report;
    const { province } = agency;
    if (province === null) return { state: "not-applicable", reason: "no province" };
    if (province.value === null) return { state: "could-not-run", reason: "the agency's province is unread" };
    if (agency.type === null || !OF_ONE_PLACE.has(agency.type))
      return { state: "not-applicable", reason: "an agency of this type may lie in several provinces" };
    const addresses = addressesOf(report);
    if (addresses.length === 0) return { state: "not-applicable", reason: "no title or heading names a place" };

    const wrong = addresses.filter((place) => contradicts(agency, place));
    const foreign = new Set(wrong.filter((place) => place.rank === "province").map(provinceOf));
    const keyOf = (place: PlaceMention) =>
      foreign.has(provinceOf(place)) ? provinceOf(place) : `district ${squash(place.value ?? "")}`;
    const findings = groupBy(wrong, keyOf).map((mentions): FindingDraft => {
      const shown = mentions.find(({ rank }) => rank === "province") ?? mentions[0];
      const district = shown.rank === "district" ? agency.district : null;
      const own = district ?? province;
      const printed = shown.value ?? shown.raw;
      return {
        messageId: district === null ? "province" : "district",
        data: { printed, own: own.value ?? own.raw, ...at(shown) },
        fiscalYear: report.fiscalYear?.value ?? null,
        expected: own.value,
        actual: printed,
        contributors: [contributor(`agency.${shown.rank}`, own), ...mentions.map((m) => contributor(m.role, m))],
        compared: [own, ...mentions],
        evidence: placesOf([...mentions, own]),
      };
    });
    return { state: "checked", findings };
  },
};

function provinceOf(place: PlaceMention): string {
  return squash((place.rank === "province" ? place.value : place.within.province) ?? "");
}

/** A title's place is the agency's; a heading's only beside an agency's name or as district and province; one of running text right behind the agency's own name. */
function addressesOf(report: Report): PlaceMention[] {
  const { mentions } = report;
  const own = ownAddresses(report);
  const ofRank = (rank: PlaceMention["rank"]) => mentions.places.filter((place) => place.rank === rank);
  const beside = {
    agency: blocksOf(mentions.agencies.filter(({ role }) => role === "heading")),
    province: blocksOf(ofRank("province")),
    district: blocksOf(ofRank("district")),
  };
  return mentions.places.filter((place) => {
    if (place.rank === "subdistrict") return false;
    if (place.role === "title") return true;
    if (place.role === "body" || place.role === "memo") return own.has(place);
    const partner = place.rank === "province" ? beside.district : beside.province;
    return place.role === "heading" && (standsIn(place, beside.agency) || standsIn(place, partner));
  });
}

/**
 * The places of running text that follow the agency's own name as its address: "เทศบาลตำบล… อำเภอ… จังหวัด…". What
 * stands between them is a blank.
 */
function ownAddresses({ agency, mentions }: Report): ReadonlySet<PlaceMention> {
  const named = [
    ...mentions.agencies.map((mention) => ({
      place: null,
      mention,
      isOwn: agencyRelation(agency, mention) === "same",
    })),
    ...mentions.places.map((place) => ({ place, mention: place, isOwn: false })),
  ].filter(({ mention }) => mention.evidence[0]?.span);
  const found = new Set<PlaceMention>();
  for (const line of groupBy(named, ({ mention }) => String(mention.evidence[0]?.block))) {
    let end = Number.NEGATIVE_INFINITY;
    for (const { place, mention, isOwn } of line.sort((a, b) => spanOf(a.mention)[0] - spanOf(b.mention)[0])) {
      const [start, stop] = spanOf(mention);
      const followsOn = place !== null && start - end >= 0 && start - end <= BESIDE;
      if (followsOn) found.add(place);
      if (followsOn || isOwn) end = stop;
    }
  }
  return found;
}

const spanOf = ({ evidence }: Pick<PlaceMention, "evidence">): Span => evidence[0]?.span ?? [0, 0];

function contradicts(agency: Agency, place: PlaceMention): boolean {
  if (!place.known || place.value === null) return false;
  const printed = squash(place.value);
  const ownProvince = squash(agency.province?.value ?? "");
  if (place.rank === "province") return printed !== ownProvince && !squash(agency.name?.value ?? "").includes(printed);
  const within = squash(place.within.province ?? "");
  const ownDistrict = squash(agency.district?.value ?? "");
  if (ownDistrict === "") return within !== "" && within !== ownProvince;
  const official = printed === "เมือง" ? `เมือง${within === "" ? ownProvince : within}` : printed;
  return official !== ownDistrict;
}
