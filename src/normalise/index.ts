import type { Block, Document } from "../model/document.js";
import { localNamesOf, mendAbbreviations } from "./abbreviations.js";
import { mendCodeColumns } from "./code-columns.js";
import { marksAreDisplaced, moveDisplacedMarks } from "./displaced-marks.js";
import { EditedText } from "./edited-text.js";
import { resolveEntities } from "./entities.js";
import { mendInstrumentCodes } from "./instrument-codes.js";
import { dropZeroWidth, plainSpaces, resolveSoftHyphens } from "./invisible-characters.js";
import { latinCodeLetters, mendItemCodes } from "./item-codes.js";
import { joinWrappedWords } from "./line-wrap.js";
import { restoreLostAm } from "./lost-am.js";
import { dropStrayMarkLines, joinNikhahit, mendVowels, orderMarks } from "./mark-order.js";
import { stripMarkdown } from "./markdown-marks.js";
import { undoMojibake } from "./mojibake.js";
import { mendMonthSlips } from "./month-slips.js";
import { dropPictureDescriptions } from "./picture-description.js";
import { resolvePrivateUse } from "./private-use.js";
import type { BlockContext, RepairPass } from "./repair-pass.js";
import { mendReplacementSigns } from "./replacement-sign.js";
import { joinSplitAm, joinSplitMarks } from "./split-am.js";
import { stripTags } from "./tags.js";
import { arabicDigits } from "./thai-digits.js";
import { singleWhiteSpace } from "./white-space.js";
import { joinWrappedLines, keepsBlanks, wrapsOf } from "./wrapped-lines.js";

/** Part of the cache key of a document: raised whenever a repair changes. */
export const NORMALISE_VERSION = "1";

const PASSES: readonly RepairPass[] = [
  resolveEntities,
  stripTags,
  stripMarkdown,
  dropPictureDescriptions,
  undoMojibake,
  resolveSoftHyphens,
  dropZeroWidth,
  plainSpaces,
  resolvePrivateUse,
  mendReplacementSigns,
  joinNikhahit,
  mendVowels,
  orderMarks,
  dropStrayMarkLines,
  singleWhiteSpace,
  moveDisplacedMarks,
  joinSplitAm,
  joinSplitMarks,
  restoreLostAm,
  joinWrappedLines,
  joinWrappedWords,
  latinCodeLetters,
  mendItemCodes,
  mendInstrumentCodes,
  mendAbbreviations,
  arabicDigits,
];

/** One repair can lay bare another: a text is done when a round changes nothing. */
const MOST_ROUNDS = 5;

const AUTHORED = new Set([
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/msword",
  "text/html",
]);

/** Mends the text of every block; raw readings stay, and each change is logged as an edit of the block. */
export function normalise(document: Document): Document {
  const texts = document.blocks.map((block) => block.text);
  const context: BlockContext = {
    authored: AUTHORED.has(document.mediaType),
    speaksOfAssessment: texts.some((text) => /ITA|IIT|EIT|OIT/.test(text)),
    localNames: localNamesOf(texts),
    marksAreDisplaced: marksAreDisplaced(texts),
    wraps: [],
    blanksAreKept: keepsBlanks(document.blocks),
  };
  const blocks = document.blocks.map((block) => normaliseBlock(block, { ...context, wraps: wrapsOf(block) }));
  return mendCodeColumns(mendMonthSlips({ ...document, blocks }));
}

function normaliseBlock(block: Block, context: BlockContext): Block {
  const text = new EditedText(block.readings[0]?.raw ?? "", block.text, block.edits);
  for (let round = 0, before: string | null = null; before !== text.text && round < MOST_ROUNDS; round += 1) {
    before = text.text;
    for (const pass of PASSES) pass(text, context);
  }
  return { ...block, text: text.text, edits: text.edits };
}
