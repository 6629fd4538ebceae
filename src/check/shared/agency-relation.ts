import type { AgencyMention } from "../../model/mentions.js";
import type { Agency, AgencyType } from "../../model/report.js";
import { NAMED_AGENCIES } from "../../thai/agency-names.js";
import { editDistance } from "../../thai/edit-distance.js";
import { squash } from "../../thai/loose.js";
import { lookup, placesNamed } from "../../thai/places.js";

/**
 * What a printed agency name is to the reporting agency: its own name, its own name misspelt, another agency
 * that would report for itself, or one that a report may name without a claim (an office above it, a place
 * of training, a name cut short by a line).
 */
export type AgencyRelation = "same" | "misspelt" | "other" | "unrelated";

const LOCAL_GOVERNMENT: ReadonlySet<string> = new Set<AgencyType>([
  "provincial-administrative-organization",
  "city-municipality",
  "town-municipality",
  "subdistrict-municipality",
  "subdistrict-administrative-organization",
  "special-local-government",
]);

/** Types whose agencies stand beside one another, none above the other. */
const PEERS: ReadonlySet<string> = new Set<AgencyType>([
  "university",
  "school",
  "hospital",
  "education-area-office",
  "court",
  "state-enterprise",
  "province",
]);

const RANKS = ["subdistrict", "district", "province"] as const;

const MOST_SLIPS = 3;
const MOST_SLIPS_OF_A_TYPE_WORD = 2;

/** Compares one printed agency name with the reporting agency, by name, type and the gazetteer of its province. */
export function agencyRelation(agency: Agency, mention: AgencyMention): AgencyRelation {
  const own = squash(agency.name?.value ?? "");
  const name = squash(mention.value ?? "");
  if (own === "" || name === "") return "unrelated";
  if (own === name) {
    const isCutShort = own.startsWith(squash(mention.raw));
    return !isCutShort && isTypeWordMisspelt(own, mention.raw) ? "misspelt" : "same";
  }

  const sameType = mention.type !== null && mention.type === agency.type;
  const slips = editDistance(own, name, MOST_SLIPS);
  const samePlace = mention.place !== "" && own.endsWith(squash(mention.place)) && slips <= MOST_SLIPS;
  const neighbour = !samePlace && isPlace(mention.place, agency.province?.value ?? null);
  if (sameType && agency.type === "province" && own.endsWith(squash(mention.place))) return "unrelated";
  if (!neighbour && (own.startsWith(name) || name.startsWith(own))) return "unrelated";

  if (isAnotherReal(own, name)) return sameType && PEERS.has(mention.type ?? "") ? "other" : "unrelated";
  if ((sameType || mention.type === null) && !neighbour && slips <= slipsAllowed(own, name, mention.place)) {
    if (samePlace || slips === 1 || !isPlace(mention.place, null)) return "misspelt";
  }
  const bothLocal = LOCAL_GOVERNMENT.has(agency.type ?? "") && LOCAL_GOVERNMENT.has(mention.type ?? "");
  const peers = bothLocal || (sameType && PEERS.has(mention.type ?? ""));
  return peers && mention.place !== "" ? "other" : "unrelated";
}

/** True for a name that is another agency's for sure: it stands in the lists, or its numbers differ (`เขต 2`, `เขต 3`). */
function isAnotherReal(own: string, name: string): boolean {
  const numbers = (text: string) => text.match(/[0-9]+/g)?.join() ?? "";
  return NAMED_AGENCIES.has(name) || (numbers(own) !== "" && numbers(name) !== "" && numbers(own) !== numbers(name));
}

/** The form in which a mention is shown to people: as printed where only the type word differs, else the name. */
export function shownName(agency: Agency, mention: AgencyMention): string {
  const { value, raw } = mention;
  return value === null || squash(value) === squash(agency.name?.value ?? "") ? raw : value;
}

/**
 * True where the name was understood but a consonant of it is wrong in print, as in `เทศบาตำบล`. Vowel signs and tone
 * marks are left out, since files lose and displace them; abbreviations are further away than two letters.
 */
function isTypeWordMisspelt(own: string, raw: string): boolean {
  if (!/^[ก-๎\s]+$/.test(raw)) return false;
  const consonants = (text: string) => text.replace(/[^ก-ฮ]/g, "");
  const slips = editDistance(consonants(own), consonants(raw), MOST_SLIPS_OF_A_TYPE_WORD);
  return slips > 0 && slips <= MOST_SLIPS_OF_A_TYPE_WORD;
}

/** A third of the letters of the place, which is what tells agencies of one type apart; at least one. */
function slipsAllowed(own: string, name: string, place: string): number {
  const letters = place === "" ? Math.min(own.length, name.length) : squash(place).length;
  return Math.max(1, Math.min(MOST_SLIPS, Math.floor(letters / 3)));
}

/** True where the gazetteer has a place of that name, of any rank, in the province (or anywhere: null). */
function isPlace(name: string, province: string | null): boolean {
  const code = province === null ? "" : (lookup({ province })[0]?.codes.province ?? null);
  if (name === "" || code === null) return false;
  return RANKS.some((rank) => placesNamed(name, rank).some((place) => place.code.startsWith(code)));
}
