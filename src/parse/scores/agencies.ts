import { type AgencyToken, findAgencies } from "../../thai/agencies.js";

/** The agencies that a text about scores names; provinces count among them where the reporting agency is one. */
export function agenciesIn(text: string, ownNames: ReadonlySet<string>): AgencyToken[] {
  return findAgencies(text, { provinces: [...ownNames].some((name) => name.startsWith("จังหวัด")) });
}
