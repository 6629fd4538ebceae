import type { PlaceMention } from "../model/mentions.js";
import type { Agency, Report } from "../model/report.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

const REMEDY_TH = "อาจเป็นชื่อที่ทำเนียบยังไม่มีหรือสะกดต่างไป โปรดตรวจสอบชื่ออีกครั้ง";
const REMEDY_EN = "It may be missing there or be spelt otherwise: check the name.";

/** The agency's own place is not in the gazetteer: unknown, not wrong. */
export const placeUnknown: Rule = {
  id: "place-unknown",
  version: "1.0.0",
  severity: "info",
  needs: ["agency", "mentions.places"],
  years: null,
  messages: {
    subdistrict: {
      th: `ไม่พบตำบล “{place}” ของหน่วยงาน ({at}) ในทำเนียบท้องที่ที่ใช้อ้างอิง ${REMEDY_TH}`,
      en: `The agency's subdistrict “{place}” ({atEn}) is not in the gazetteer used. ${REMEDY_EN}`,
    },
    district: {
      th: `ไม่พบอำเภอ “{place}” ของหน่วยงาน ({at}) ในทำเนียบท้องที่ที่ใช้อ้างอิง ${REMEDY_TH}`,
      en: `The agency's district “{place}” ({atEn}) is not in the gazetteer used. ${REMEDY_EN}`,
    },
    province: {
      th: `ไม่พบจังหวัด “{place}” ของหน่วยงาน ({at}) ในทำเนียบท้องที่ที่ใช้อ้างอิง ${REMEDY_TH}`,
      en: `The agency's province “{place}” ({atEn}) is not in the gazetteer used. ${REMEDY_EN}`,
    },
  },
  check(report) {
    const { places } = report.mentions;
    const own = places.filter((place) => isOwn(report.agency, place) || isTitlesOnly(report, place));
    if (own.length === 0) return { state: "not-applicable", reason: "no title or heading names the agency's place" };
    const unknown = own.filter((place) => !place.known);
    const keyOf = (place: PlaceMention) => `${place.rank} ${squash(place.value ?? place.raw)}`;
    const findings = groupBy(unknown, keyOf).map((mentions): FindingDraft => {
      const place = mentions[0].value ?? mentions[0].raw;
      return {
        messageId: mentions[0].rank,
        data: { place, ...at(mentions[0]) },
        fiscalYear: report.fiscalYear?.value ?? null,
        actual: place,
        contributors: mentions.map((mention) => contributor(mention.role, mention)),
        compared: mentions,
        evidence: placesOf(mentions),
      };
    });
    return { state: "checked", findings };
  },
};

/** A title's or heading's place that is the agency's; a title's place counts too where the record has none of that rank. */
function isOwn(agency: Agency, place: PlaceMention): boolean {
  if (place.role !== "title" && place.role !== "heading") return false;
  const own = agency[place.rank];
  if (own === null) return place.role === "title";
  return squash(own.value ?? "") === squash(place.value ?? "");
}

/** The only district or province that the title names is the agency's, though it may have been found out otherwise. */
function isTitlesOnly({ agency, mentions }: Report, place: PlaceMention): boolean {
  if (place.role !== "title" || place.rank === "subdistrict" || place.known || agency[place.rank] === null)
    return false;
  if (/^\s*เขต/.test(place.raw)) return false;
  return mentions.places.every(({ role, rank, known }) => role !== "title" || rank !== place.rank || !known);
}
