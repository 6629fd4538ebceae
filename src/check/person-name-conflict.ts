import type { PersonMention } from "../model/mentions.js";
import { editDistance } from "../thai/edit-distance.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { blocksOf, groupBy, placesOf, standsIn } from "./shared/values.js";
import { at } from "./shared/where.js";

const MOST_SLIPS = 2;
const LARGEST_SHARE = 0.4;

/** A position that three people hold (committee member, say) tells nobody apart. */
const HOLDERS_OF_A_COMMON_POSITION = 3;

/** A name is held against so many others that share a part with it, the latest first. */
const MOST_COMPARED = 50;

/** All mentions of one printed name. */
type Name = [PersonMention, ...PersonMention[]];

/** One person's name is written in two ways. */
export const personNameConflict: Rule = {
  id: "person-name-conflict",
  version: "1.0.0",
  severity: "warning",
  needs: ["mentions.people"],
  years: null,
  messages: {
    "two-spellings": {
      th: "ชื่อบุคคลที่น่าจะเป็นคนเดียวกันเขียนต่างกัน คือ “{first}” และ “{second}” ({at}) โปรดตรวจสอบชื่อที่ถูกต้องแล้วแก้ไขให้ตรงกัน",
      en: "What seems to be one person's name is written in two ways: “{first}” and “{second}” ({atEn}). Check which is right and use it throughout.",
    },
  },
  check(report) {
    const people = report.mentions.people.filter((person) => person.given !== "" && person.family !== "");
    if (people.length < 2) return { state: "not-applicable", reason: "fewer than two people are named" };
    const common = commonPositions(people);
    const pairs = namesSharingAPart(groupBy(people, nameOf));
    const findings = pairs
      .filter(([one, two]) => mayBeOnePerson(one, two, common))
      .map(([one, two]): FindingDraft => {
        const [first, second] = [fullName(one[0]), fullName(two[0])];
        return {
          messageId: "two-spellings",
          data: { first, second, ...at(two[0]) },
          fiscalYear: report.fiscalYear?.value ?? null,
          expected: first,
          actual: second,
          contributors: [...one, ...two].map((person) => contributor(person.role, person)),
          compared: [...one, ...two],
          evidence: placesOf([...one, ...two]),
        };
      });
    return { state: "checked", findings };
  },
};

function nameOf(person: PersonMention): string {
  return `${squash(person.given)} ${squash(person.family)}`;
}

function fullName(person: PersonMention): string {
  return `${person.title ?? ""}${person.given} ${person.family}`;
}

/** Pairs of different names with the same family name or the same given name, each pair once, earlier name first. */
function namesSharingAPart(names: Name[]): [Name, Name][] {
  const sharing = new Map<string, Name[]>();
  return names.flatMap((name) => {
    const parts = [`family ${squash(name[0].family)}`, `given ${squash(name[0].given)}`];
    const earlier = new Set(parts.flatMap((part) => (sharing.get(part) ?? []).slice(-MOST_COMPARED)));
    for (const part of parts) {
      const holders = sharing.get(part);
      if (holders) holders.push(name);
      else sharing.set(part, [name]);
    }
    return [...earlier].map((other): [Name, Name] => [other, name]);
  });
}

function mayBeOnePerson(one: Name, two: Name, common: ReadonlySet<string>): boolean {
  const sameFamily = squash(one[0].family) === squash(two[0].family);
  const slip = sameFamily ? isSlip(one[0].given, two[0].given) : isSlip(one[0].family, two[0].family);
  if (!slip || sexOf(one[0]) * sexOf(two[0]) < 0) return false;

  const blocks = blocksOf(one);
  if (two.some((person) => standsIn(person, blocks))) return false;

  const [positions, others] = [positionsOf(one), positionsOf(two)];
  if ([...positions, ...others].some((position) => common.has(position))) return false;
  if (positions.length === 0 || others.length === 0) return true;
  return positions.some((a) => others.some((b) => a.startsWith(b) || b.startsWith(a)));
}

function isSlip(one: string, two: string): boolean {
  const [a, b] = [squash(one), squash(two)];
  const distance = editDistance(a, b, MOST_SLIPS);
  return distance <= MOST_SLIPS && distance / Math.max(a.length, b.length) <= LARGEST_SHARE;
}

/** 1 for a man's title, -1 for a woman's, 0 where the title doesn't say. */
function sexOf(person: PersonMention): number {
  const title = squash(person.title ?? "");
  if (/^(?:นาง|น\.?ส\.?|เด็กหญิง)/.test(title)) return -1;
  return /^(?:นาย|เด็กชาย)/.test(title) ? 1 : 0;
}

function positionsOf(name: Name): string[] {
  const positions = name.map((person) => squash(person.position ?? "")).filter((position) => position !== "");
  return [...new Set(positions)].slice(0, MOST_COMPARED);
}

function commonPositions(people: PersonMention[]): Set<string> {
  const placed = people.filter((person) => squash(person.position ?? "") !== "");
  const byPosition = groupBy(placed, (person) => squash(person.position ?? ""));
  const common = byPosition.filter((held) => new Set(held.map(nameOf)).size >= HOLDERS_OF_A_COMMON_POSITION);
  return new Set(common.map(([first]) => squash(first.position ?? "")));
}
