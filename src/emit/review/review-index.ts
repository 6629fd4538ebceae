import { createHash } from "node:crypto";
import { type CropUse, REVIEW_VERSION, type ReviewIndex } from "../../model/review.js";
import type { Catalogue, RuleDescription } from "../sarif.js";
import type { ListedReport } from "./list.js";

const RESULTS_DIGITS = 32;

/** What the review page knows of a run before a report is opened; reports in the order given. */
export function reviewIndex(
  mode: ReviewIndex["mode"],
  listed: readonly ListedReport[],
  catalogue: Catalogue,
  masked: boolean,
  crops: CropUse,
): ReviewIndex {
  const { producer, rules, about } = catalogue;
  return {
    reviewVersion: REVIEW_VERSION,
    mode,
    program: { ...producer, rules: about?.rules ?? "", licence: about?.licence ?? "", source: about?.source ?? "" },
    results: resultsName(listed),
    masked,
    rules: Object.fromEntries(rules.map((rule) => [rule.id, describedRule(rule)])),
    crops,
    reviewer: null,
    reports: listed.map(({ entry }) => entry),
  };
}

/** The same for the same documents, whatever is found in them. */
function resultsName(listed: readonly ListedReport[]): string {
  const hash = createHash("sha256");
  for (const { entry, sha256 } of listed) hash.update(`${JSON.stringify(entry.path)}:${sha256}\n`);
  return hash.digest("hex").slice(0, RESULTS_DIGITS);
}

function describedRule({ severity, title, why, fix }: RuleDescription): ReviewIndex["rules"][string] {
  return { severity, title, why: why ?? { th: "", en: "" }, fix: fix ?? { th: "", en: "" } };
}
