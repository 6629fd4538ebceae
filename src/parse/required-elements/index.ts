import type { Document } from "../../model/document.js";
import type { Measure } from "../../model/measure.js";
import type { RequiredElement } from "../../model/mentions.js";
import type { ReportKind } from "../../model/report.js";
import { askedDocuments, type DocumentYears } from "./asked-documents.js";
import { DocumentText } from "./document-text.js";
import { judge } from "./judgements.js";

/**
 * What the framework asks of the document that this is, by OIT item and element key, and whether it stands there. In a
 * document that was read only in part, or may be another item's, nothing is called missing.
 */
export function requiredElements(
  document: Document,
  found: { kinds: readonly ReportKind[]; measures: readonly Measure[]; years: DocumentYears },
): RequiredElement[] {
  const documents = askedDocuments(found.kinds, found.years);
  if (documents.length === 0) return [];
  const text = new DocumentText(document);
  const { measures } = found;
  return documents.flatMap(({ asked, year, certain }) =>
    (asked.elements ?? []).map(({ id }): RequiredElement => {
      const facts = { measures, text, topics: asked.topics, year, measuresYear: found.years.measuresYear };
      const { state, evidence } = judge(id, facts);
      const mayBeElsewhere = !certain || document.problems.length > 0;
      return {
        item: asked.item,
        element: id,
        state: state === "missing" && mayBeElsewhere ? "unclear" : state,
        evidence,
      };
    }),
  );
}
