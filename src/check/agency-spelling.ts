import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { agencyRelation, shownName } from "./shared/agency-relation.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** The report spells its own agency's name in a second way. */
export const agencySpelling: Rule = {
  id: "agency-spelling",
  version: "1.0.0",
  severity: "warning",
  needs: ["agency", "mentions.agencies"],
  years: null,
  messages: {
    misspelt: {
      th: "ชื่อหน่วยงานสะกดเป็น “{printed}” จำนวน {count} แห่ง ({at}) แต่ชื่อหน่วยงานคือ “{own}” โปรดแก้ไขตัวสะกดให้ถูกต้องและตรงกันทั้งฉบับ",
      en: "The agency's name is spelt “{printed}” in {count} place(s) ({atEn}), but the agency is “{own}”. Correct the spelling throughout.",
    },
  },
  check(report) {
    const own = report.agency.name;
    if (own === null) return { state: "not-applicable", reason: "no agency name" };
    if (own.value === null) return { state: "could-not-run", reason: "the agency's name is unread" };
    const ownName = own.value;
    const named = report.mentions.agencies;
    if (named.length === 0) return { state: "not-applicable", reason: "the text names no agency" };

    const misspelt = named.filter((mention) => agencyRelation(report.agency, mention) === "misspelt");
    const findings = groupBy(misspelt, (mention) => squash(shownName(report.agency, mention))).map(
      (mentions): FindingDraft => {
        const printed = shownName(report.agency, mentions[0]);
        return {
          messageId: "misspelt",
          data: { printed, count: mentions.length, own: ownName, ...at(mentions[0]) },
          fiscalYear: report.fiscalYear?.value ?? null,
          expected: ownName,
          actual: printed,
          contributors: [contributor("agency.name", own), ...mentions.map((m) => contributor(m.role, m))],
          compared: [own, ...mentions],
          evidence: placesOf(mentions),
        };
      },
    );
    return { state: "checked", findings };
  },
};
