import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { groupBy, placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** Words of a form that should have been replaced still stand in the text. */
export const templateLeftover: Rule = {
  id: "template-leftover",
  version: "1.0.0",
  severity: "warning",
  needs: ["mentions.leftovers"],
  years: null,
  messages: {
    leftover: {
      th: "พบข้อความของแบบฟอร์มที่ยังไม่ได้กรอกหรือยังไม่ได้เลือก “{text}” จำนวน {count} แห่ง ({at}) โปรดกรอก เลือก หรือลบข้อความดังกล่าว",
      en: "Words of a form were left unfilled or undecided: “{text}”, in {count} place(s) ({atEn}). Fill in, choose or delete them.",
    },
  },
  check(report) {
    const findings = groupBy(report.mentions.leftovers, ({ raw }) => squash(raw)).map((leftovers): FindingDraft => {
      const text = leftovers[0].value ?? leftovers[0].raw;
      return {
        messageId: "leftover",
        data: { text, count: leftovers.length, ...at(leftovers[0]) },
        fiscalYear: report.fiscalYear?.value ?? null,
        actual: text,
        contributors: leftovers.map((leftover) => contributor(leftover.role, leftover)),
        compared: leftovers,
        evidence: placesOf(leftovers),
      };
    });
    return { state: "checked", findings };
  },
};
