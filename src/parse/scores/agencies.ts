import { type AgencyToken, findAgencies } from "../../thai/agencies.js";
import { remembered } from "../remembered.js";

/** The agencies that a text names, provinces left out; titles, mentions and scores ask for those of the same lines. */
export const agenciesOf: (text: string) => readonly AgencyToken[] = remembered((text) => findAgencies(text));

/** The agencies that a text about scores names; provinces count among them where the reporting agency is one. */
export function agenciesIn(text: string, ownNames: ReadonlySet<string>): readonly AgencyToken[] {
  const provinces = [...ownNames].some((name) => name.startsWith("จังหวัด"));
  return provinces ? findAgencies(text, { provinces }) : agenciesOf(text);
}
