import { gazetteer } from "../thai/gazetteer.js";
import type { RepairPass } from "./repair-pass.js";

const REPAIR = { class: "abbreviation", reason: "อบต. misread before the name of a place" };
const MISREAD = /(?<![ก-๎.])(?:อบรม|อบค|อบด|อบศ|อปต|ฮบต)\.(?= ?([ก-ฮเ-ไ][ก-๎]{2,40}))/g;
const SHORTEST_NAME = 4;

/** `อบรม.` and the like for `อบต.`, where a place follows that the document or the gazetteer knows. */
export const mendAbbreviations: RepairPass = (text, context) => {
  text.replaceEach(MISREAD, REPAIR, (match) => (beginsWithPlace(match[1] ?? "", context.localNames) ? "อบต." : null));
};

function beginsWithPlace(run: string, localNames: ReadonlySet<string>): boolean {
  if (gazetteer().names.subdistrict.longest(run, 0) >= SHORTEST_NAME) return true;
  for (let length = run.length; length >= SHORTEST_NAME; length -= 1) {
    if (localNames.has(run.slice(0, length))) return true;
  }
  return false;
}

const LOCAL = /(?:อบต\.|องค์การบริหารส่วนตำบล|เทศบาลตำบล|ตำบล|(?<![ก-๎])ต\.) ?([ก-ฮเ-ไ][ก-๎]{3,30})/g;

/** The names that a text prints after the words for a subdistrict or its government. */
export function localNamesOf(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) for (const match of text.matchAll(LOCAL)) names.add(match[1] ?? "");
  return names;
}
