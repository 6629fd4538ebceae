import { requiredElementName } from "../ita/index.js";
import type { FindingDraft, Rule } from "./rule.js";
import { at } from "./shared/where.js";

/** The framework asks for something in this document that was not found in it. */
export const requiredElementMissing: Rule = {
  id: "required-element-missing",
  version: "1.0.0",
  severity: "info",
  needs: ["requiredElements", "fiscalYear", "agency.name"],
  years: null,
  messages: {
    missing: {
      th: "ไม่พบองค์ประกอบที่ข้อ {item} กำหนดให้มี คือ “{element}” ({at}) โปรดตรวจสอบว่าเอกสารมีข้อมูลส่วนนี้ครบถ้วน",
      en: "What item {item} asks for was not found: “{elementEn}” ({atEn}). Check that the document holds it.",
    },
  },
  check(report) {
    const elements = report.requiredElements;
    if (elements.length === 0) return { state: "not-applicable", reason: "no required elements are known" };
    if (elements.every(({ state }) => state === "unclear"))
      return { state: "could-not-run", reason: "no required element could be judged" };
    const shouldStand = report.agency.name?.evidence ?? report.fiscalYear?.evidence ?? [];
    const compared = report.fiscalYear === null ? [] : [report.fiscalYear];
    const findings = elements
      .filter(({ state }) => state === "missing")
      .map(({ item, element, evidence }): FindingDraft => {
        const name = requiredElementName(item, element);
        const places = evidence.length > 0 ? evidence : shouldStand;
        return {
          messageId: "missing",
          data: { item, element: name.th, elementEn: name.en, ...at({ evidence: places }) },
          fiscalYear: report.fiscalYear?.value ?? null,
          item,
          expected: element,
          missingContributors: [element],
          compared,
          evidence: places,
        };
      });
    return { state: "checked", findings };
  },
};
