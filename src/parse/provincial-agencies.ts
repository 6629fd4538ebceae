import type { Block } from "../model/document.js";
import { type AgencyToken, findAgencies } from "../thai/agencies.js";
import { findPlaces } from "../thai/places.js";
import type { BlockRole } from "./block-roles.js";
import { type Found, LEADING_ROLES } from "./found-agency.js";
import { isOverseer } from "./overseers.js";

/** What may stand directly before the name of a province that is spoken of as an agency. */
const OPENS_NAME = /(?:^|[\s"“”'(:,./]|ของ|ให้|โดย|แก่|ว่า|และ|ผู้ว่าราชการ)$/;
const ACTS = /^\s*(?:ได้|มีคะแนน|มีผล|มีค่า|เข้ารับ|เข้าร่วม|ดำเนินการ|นำผล|จัดทำ|กำหนด)/;
/** Lines of an address or of an office that the province's name then belongs to. */
const ADDRESS_ABOVE = /^\s*(?:ที่ว่าการ|อำเภอ|ตำบล|เขต|แขวง|เลขที่|หมู่|ถนน|คณะ|ศูนย์|สถานี|[ตอ]\.)/;
const FEWEST_ACTS = 2;

/**
 * The provinces that a document names as agencies (`จังหวัดX` on the title page, in headings or as who acts), never as
 * the end of an address; empty where the title or a heading names an agency of another kind. `others` are all
 * agencies found otherwise.
 */
export function provincialAgencies(
  blocks: readonly Block[],
  roleOf: (block: Block) => BlockRole,
  others: readonly Found[],
): Found[] {
  const reports = others.some(
    ({ role, agency }) => LEADING_ROLES.has(role) && agency.type !== "province" && !isOverseer(agency.name),
  );
  if (reports) return [];
  let above = "";
  const found = blocks.flatMap((block) => {
    const provinces = provincesIn(block.text, above);
    if (block.text.trim() !== "") above = block.text;
    return provinces.map((agency): Found => ({ block, role: roleOf(block), agency }));
  });
  const leads = found.some(({ role }) => LEADING_ROLES.has(role));
  const acts = found.filter(({ block, agency }) => ACTS.test(block.text.slice(agency.span[1]))).length;
  return leads || acts >= FEWEST_ACTS ? found : [];
}

function provincesIn(text: string, above: string): AgencyToken[] {
  if (!text.includes("จังหวัด") && !/จัง\s*หวัด/.test(text)) return [];
  const tokens = findAgencies(text, { provinces: true });
  const districts = findPlaces(text).filter(({ rank }) => rank !== "province");
  return tokens.filter((token, index) => {
    if (token.type !== "province" || !token.name.startsWith("จังหวัด")) return false;
    const start = token.span[0];
    if (!OPENS_NAME.test(text.slice(0, start))) return false;
    if (text.slice(0, start).trim() === "" && ADDRESS_ABOVE.test(above)) return false;
    const before = [tokens[index - 1]?.span[1], ...districts.map(({ span }) => span[1]).filter((end) => end <= start)];
    return before.every((end) => end === undefined || text.slice(end, start).trim() !== "");
  });
}
