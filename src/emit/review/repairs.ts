import type { Block, Document, Edit } from "../../model/document.js";
import type { ReviewRepair, ReviewReport } from "../../model/review.js";
import { cleanedSpan, shortened } from "./marks.js";

const MOST = 200;
const LONGEST = 120;
const AROUND = 40;

/**
 * The repairs of a document in its order. Where there are more than can be listed, those that changed only white space
 * are left out first.
 */
export function repairsOf(document: Document | null): Pick<ReviewReport, "repairs" | "moreRepairs"> {
  const all = (document?.blocks ?? []).flatMap((block) => block.edits.map((edit) => ({ block, edit })));
  const seen = all.length > MOST ? all.filter(({ edit }) => isSeen(edit)) : all;
  const listed = seen.slice(0, MOST);
  return { repairs: listed.map(({ block, edit }) => repairOf(block, edit)), moreRepairs: all.length - listed.length };
}

function isSeen({ before, after }: Edit): boolean {
  return before.replace(/\s+/gu, "") !== after.replace(/\s+/gu, "");
}

function repairOf(block: Block, edit: Edit): ReviewRepair {
  const [start, end] = cleanedSpan(block.edits, edit.span);
  return {
    page: block.page,
    block: block.index,
    before: shortened(edit.before, LONGEST),
    after: shortened(edit.after, LONGEST),
    around: block.text.slice(Math.max(0, start - AROUND), Math.min(end, start + LONGEST) + AROUND),
    repairs: edit.repairs,
  };
}
