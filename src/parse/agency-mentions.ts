import type { Block, Document } from "../model/document.js";
import type { AgencyMention, PlaceMention } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import type { AgencyToken } from "../thai/agencies.js";
import { squash } from "../thai/loose.js";
import { beginsWithStop } from "../thai/name-run.js";
import { findPlaces } from "../thai/places.js";
import type { BlockRole } from "./block-roles.js";
import { type Found, LEADING_ROLES } from "./found-agency.js";
import { withTail } from "./name-tail.js";
import { provincialAgencies } from "./provincial-agencies.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";
import { agenciesOf } from "./scores/agencies.js";
import { unlistedAgencies } from "./unlisted-agencies.js";

const HEAD = "นายกเทศมนตรี";
const MUNICIPALITY = "เทศบาล";
const HEAD_OF_MUNICIPALITY = /นายกเทศมนตรี(?=ตำบล|เมือง|นคร)/;
/** Right behind these stands the agency that the one reporting belongs to. */
const OVER_IT = /(?:สังกัด|ในกำกับ(?:ของ)?)\s*$/;
const SHORTEST_TAIL = 2;
const LONGEST_TAIL = 16;
/** Words of sentences that names hold too, and no other. */
const NAME_LIKE =
  /^(ของ|และ|ตาม|เป็น|อยู่|ให้|ต่อ|ไม่|ผู้|คือ|ควร|เมื่อ)(?!.*(ได้|ประจำ|มีการ|ประเมิน|ดำเนิน|ประกาศ|จังหวัด|อำเภอ|ตำบล))/;

/** Every agency that the document names, in official full form, with the part that its line plays. */
export function agencyMentions(document: Document, roles: BlockRole[]): AgencyMention[] {
  const blocks = document.blocks.filter((block) => !isSetAside(block));
  const roleOf = (block: Block) => roles[block.index] ?? "body";
  const listed = blocks.flatMap((block) =>
    [...agenciesOf(block.text), ...municipalitiesOfHeads(block.text)].map(
      (agency): Found => ({ block, role: roleOf(block), agency }),
    ),
  );
  const unlisted = unlistedAgencies(blocks, roleOf, listed);
  const provinces = provincialAgencies(blocks, roleOf, [...listed, ...unlisted]);
  const found = [...listed, ...unlisted, ...provinces].sort(
    (a, b) => a.block.index - b.block.index || a.agency.span[0] - b.agency.span[0],
  );
  const tails = tailsOf(found);
  return found.map(({ block, role, agency }) => {
    const tail = tails.get(agency.name) ?? "";
    const span = tail === "" ? agency.span : withTail(block.text, agency.span, tail);
    return {
      ...readValue(document, block, span, agency.name + tail),
      role: OVER_IT.test(block.text.slice(0, agency.span[0])) ? "body" : role,
      type: agency.type,
      place: agency.place + tail,
    };
  });
}

/** The municipalities whose heads a text names: "นายกเทศมนตรีตำบล…" is the head of "เทศบาลตำบล…". */
function municipalitiesOfHeads(text: string): AgencyToken[] {
  if (!HEAD_OF_MUNICIPALITY.test(text)) return [];
  const starts = [...text.matchAll(new RegExp(HEAD_OF_MUNICIPALITY, "g"))].map(({ index }) => index);
  const spelledOut = text.replaceAll(HEAD, MUNICIPALITY.padStart(HEAD.length));
  return agenciesOf(spelledOut).flatMap((agency) => {
    const start = starts.find((at) => at + HEAD.length - MUNICIPALITY.length === agency.span[0]);
    if (start === undefined) return [];
    const span: Span = [start, agency.span[1]];
    return [{ ...agency, span, raw: text.slice(...span) }];
  });
}

/**
 * Letters that belong to a name longer than the one found: where every mention of an agency runs on with the same
 * letters, the name is the longer one. Otherwise they are the beginning of the next word. Letters that begin with a
 * word of sentences belong to it only where a line of the title or a heading ends with them.
 */
function tailsOf(found: Found[]): Map<string, string> {
  const tails = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { agency } of found) {
    const { name, rest } = agency;
    const before = tails.get(name);
    tails.set(name, before === undefined ? rest : commonStart(before, rest));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, tail] of tails) {
    const whole = found.filter(({ agency }) => agency.name === name && agency.rest === tail);
    const runsOn = !beginsWithStop(tail, 0);
    const sure =
      tail.length >= SHORTEST_TAIL &&
      tail.length <= LONGEST_TAIL &&
      (runsOn
        ? (counts.get(name) ?? 0) > 1 || whole.length > 0
        : NAME_LIKE.test(tail) && whole.some((each) => LEADING_ROLES.has(each.role) && endsLine(each)));
    if (!sure) tails.delete(name);
  }
  return tails;
}

function endsLine({ block, agency }: Found): boolean {
  return squash(block.text.slice(agency.span[0])) === squash(agency.raw) + agency.rest;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** Every place that the document names with its rank, bound to the district and province named right behind it. */
export function placeMentions(document: Document, roles: BlockRole[]): PlaceMention[] {
  return document.blocks.flatMap((block) => {
    if (isSetAside(block)) return [];
    const places = findPlaces(block.text);
    return places.map((place, index) => {
      const behind = places.slice(index + 1, index + 3).filter((other) => other.span[0] - place.span[1] < 40);
      return {
        ...readValue(document, block, place.span, place.name),
        role: roles[block.index] ?? "body",
        rank: place.rank,
        known: place.known,
        within: {
          district: behind.find((other) => other.rank === "district")?.name ?? null,
          province: behind.find((other) => other.rank === "province")?.name ?? null,
        },
      };
    });
  });
}
