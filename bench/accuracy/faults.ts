import { FAULTS } from "../../fixtures/generator/faults.js";
import type { Format } from "../../fixtures/generator/layout.js";
import { draftReport, renderDraft } from "../../fixtures/generator/make-report.js";
import { readReport } from "../../fixtures/generator/read-report.js";
import type { Share } from "./tally.js";

const FORMATS: readonly Format[] = ["text-tabbed", "html", "docx"];

/** Agencies that print an address, so that each fault can show. */
const TYPES = ["subdistrict-municipality", "subdistrict-administrative-organization", "hospital"] as const;

/** How many of the planted faults of each name raised all the rules that they must. */
export async function faultRecall(seed: string, turns: number): Promise<Map<string, Share>> {
  const recall = new Map<string, Share>();
  for (const name of Object.keys(FAULTS)) {
    const share = { exact: 0, of: 0 };
    for (let turn = 0; turn < turns; turn += 1) {
      for (const format of FORMATS) {
        const wishes = {
          seed: `${seed}-${name}-${turn}`,
          format,
          faults: [name],
          strength: "middling",
          agencyType: TYPES[turn % TYPES.length] ?? "hospital",
        } as const;
        const draft = draftReport(name, wishes);
        const { findings } = await readReport(await renderDraft(draft), draft.name);
        share.of += 1;
        share.exact += Number(
          draft.expected.findings.must.every(({ rule }) => findings.some((finding) => finding.rule === rule)),
        );
      }
    }
    recall.set(name, share);
  }
  return recall;
}
