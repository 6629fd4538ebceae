import type { Document } from "../model/document.js";
import type { AgencyMention, PlaceMention } from "../model/mentions.js";
import { findAgencies } from "../thai/agencies.js";
import { findPlaces } from "../thai/places.js";
import type { BlockRole } from "./block-roles.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

/** Every agency that the document names, in official full form, with the part that its line plays. */
export function agencyMentions(document: Document, roles: BlockRole[]): AgencyMention[] {
  return document.blocks.flatMap((block) =>
    isSetAside(block)
      ? []
      : findAgencies(block.text).map((agency) => ({
          ...readValue(document, block, agency.span, agency.name),
          role: roles[block.index] ?? "body",
          type: agency.type,
          place: agency.place,
        })),
  );
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
