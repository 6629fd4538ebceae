import type { Document } from "../model/document.js";
import type { AgencyMention, PlaceMention } from "../model/mentions.js";
import type { Span } from "../model/place.js";
import { type AgencyToken, findAgencies } from "../thai/agencies.js";
import { findPlaces } from "../thai/places.js";
import type { BlockRole } from "./block-roles.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

const SHORTEST_TAIL = 2;
const LONGEST_TAIL = 16;

/** Every agency that the document names, in official full form, with the part that its line plays. */
export function agencyMentions(document: Document, roles: BlockRole[]): AgencyMention[] {
  const found = document.blocks.flatMap((block) =>
    isSetAside(block) ? [] : findAgencies(block.text).map((agency) => ({ block, agency })),
  );
  const tails = tailsOf(found.map(({ agency }) => agency));
  return found.map(({ block, agency }) => {
    const tail = tails.get(agency.name) ?? "";
    const span = tail === "" ? agency.span : withTail(block.text, agency.span, tail);
    return {
      ...readValue(document, block, span, agency.name + tail),
      role: roles[block.index] ?? "body",
      type: agency.type,
      place: agency.place + tail,
    };
  });
}

/**
 * Letters that belong to a name longer than the gazetteer's: where every mention of an agency runs on with the same
 * letters, the name is the longer one. Otherwise they are the beginning of the next word.
 */
function tailsOf(agencies: AgencyToken[]): Map<string, string> {
  const tails = new Map<string, string>();
  for (const { name, rest } of agencies) {
    const before = tails.get(name);
    tails.set(name, before === undefined ? rest : commonStart(before, rest));
  }
  const counts = new Map<string, number>();
  for (const { name } of agencies) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, tail] of tails) {
    const sure =
      tail.length >= SHORTEST_TAIL &&
      tail.length <= LONGEST_TAIL &&
      ((counts.get(name) ?? 0) > 1 || agencies.some((agency) => agency.name === name && agency.rest === tail));
    if (!sure) tails.delete(name);
  }
  return tails;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

function withTail(text: string, span: Span, tail: string): Span {
  let end = span[1];
  for (const letter of tail) {
    while (/\s/.test(text[end] ?? "")) end += 1;
    if (text[end] !== letter) return span;
    end += 1;
  }
  return [span[0], end];
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
