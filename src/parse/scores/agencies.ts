import { type AgencyToken, findAgencies } from "../../thai/agencies.js";
import { withTail } from "../name-tail.js";
import { remembered } from "../remembered.js";

/** The agencies that a text names, provinces left out; titles, mentions and scores ask for those of the same lines. */
export const agenciesOf: (text: string) => readonly AgencyToken[] = remembered((text) => findAgencies(text));

/**
 * The agencies that a text about scores names, the reporting one by its whole name where only the beginning of it is a known
 * place; provinces count among them where the reporting agency is one.
 */
export function agenciesIn(text: string, ownNames: ReadonlySet<string>): readonly AgencyToken[] {
  const provinces = [...ownNames].some((name) => name.startsWith("จังหวัด"));
  const agencies = provinces ? findAgencies(text, { provinces }) : agenciesOf(text);
  return agencies.map((agency) => wholeOf(agency, text, ownNames));
}

function wholeOf(agency: AgencyToken, text: string, ownNames: ReadonlySet<string>): AgencyToken {
  const { name, place, rest } = agency;
  if (rest === "") return agency;
  const tails = [...ownNames].flatMap((own) => (own.startsWith(name) ? own.slice(name.length) : []));
  const [tail = ""] = tails.filter((each) => rest.startsWith(each)).sort((a, b) => b.length - a.length);
  if (tail === "") return agency;
  const span = withTail(text, agency.span, tail);
  return {
    ...agency,
    span,
    raw: text.slice(...span),
    name: name + tail,
    place: place + tail,
    rest: rest.slice(tail.length),
    known: false,
  };
}
