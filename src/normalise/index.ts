import type { Block, Document } from "../model/document.js";
import { picturePages } from "../model/picture-pages.js";
import { localNamesOf, mendAbbreviations } from "./abbreviations.js";
import { mendCodeColumns } from "./code-columns.js";
import { marksAreDisplaced, moveDisplacedMarks } from "./displaced-marks.js";
import { editedText } from "./edited-text.js";
import { resolveEntities } from "./entities.js";
import { mendInstrumentCodes } from "./instrument-codes.js";
import { dropZeroWidth, plainSpaces, resolveSoftHyphens } from "./invisible-characters.js";
import { latinCodeLetters, mendItemCodes } from "./item-codes.js";
import { joinWrappedWords } from "./line-wrap.js";
import { amIsLost, restoreLostAm } from "./lost-am.js";
import { findLostMarks, restoreLostMarks } from "./lost-marks.js";
import { dropStrayMarkLines, joinNikhahit, mendVowels, orderMarks } from "./mark-order.js";
import { stripMarkdown } from "./markdown-marks.js";
import { bytesAreMisread, undoMojibake } from "./mojibake.js";
import { mendMonthSlips } from "./month-slips.js";
import { mendOcrEra } from "./ocr-era.js";
import { mendOcrLabels } from "./ocr-labels.js";
import { mendOcrLevels } from "./ocr-levels.js";
import { mendOcrMarks } from "./ocr-marks.js";
import { mendOcrMonths } from "./ocr-months.js";
import { mendOcrPlaces } from "./ocr-places.js";
import { mendOcrRanges } from "./ocr-ranges.js";
import { dropPictureDescriptions } from "./picture-description.js";
import { resolvePrivateUse } from "./private-use.js";
import type { BlockContext, RepairPass } from "./repair-pass.js";
import { mendReplacementSigns } from "./replacement-sign.js";
import { SIGN, signsOf } from "./signs.js";
import { joinSplitAm, joinSplitMarks } from "./split-am.js";
import { amIsSwapped, unswapAm } from "./swapped-am.js";
import { stripTags } from "./tags.js";
import { arabicDigits } from "./thai-digits.js";
import { hasTurnedLine } from "./turned-lines.js";
import { singleWhiteSpace } from "./white-space.js";
import { joinWrappedLines, keepsBlanks, wrapsOf } from "./wrapped-lines.js";

/** Part of the cache key of a document: raised whenever a repair changes. */
export const NORMALISE_VERSION = "4";

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
  restoreLostMarks,
  unswapAm,
  mendReplacementSigns,
  joinNikhahit,
  mendVowels,
  moveDisplacedMarks,
  orderMarks,
  dropStrayMarkLines,
  singleWhiteSpace,
  joinSplitAm,
  joinSplitMarks,
  restoreLostAm,
  joinWrappedLines,
  joinWrappedWords,
  mendOcrMarks,
  mendOcrLabels,
  mendOcrEra,
  mendOcrMonths,
  latinCodeLetters,
  mendItemCodes,
  mendOcrRanges,
  mendInstrumentCodes,
  mendAbbreviations,
  arabicDigits,
];

/** The signs of which a text shows one at least where the repair can find anything; repairs not named here read every text. */
export const NEEDS: ReadonlyMap<RepairPass, number> = new Map([
  [resolveEntities, SIGN.ampersand],
  [stripTags, SIGN.angle],
  [stripMarkdown, SIGN.markdown],
  [dropPictureDescriptions, SIGN.picture],
  [undoMojibake, SIGN.western],
  [resolveSoftHyphens, SIGN.softHyphen],
  [dropZeroWidth, SIGN.zeroWidth],
  [plainSpaces, SIGN.wideSpace],
  [resolvePrivateUse, SIGN.privateUse],
  [joinNikhahit, SIGN.nikhahit],
  [mendVowels, SIGN.vowels],
  [orderMarks, SIGN.cluster],
  [dropStrayMarkLines, SIGN.strayMark],
  [singleWhiteSpace, SIGN.whiteSpace],
  [joinSplitAm, SIGN.splitAm],
  [joinSplitMarks, SIGN.splitMark],
  [joinWrappedWords, SIGN.gap],
  [latinCodeLetters, SIGN.lookAlike],
  [mendItemCodes, SIGN.itemCode],
  [mendInstrumentCodes, SIGN.latin],
  [mendAbbreviations, SIGN.abbreviation],
  [arabicDigits, SIGN.thaiDigit],
]);
const STEPS = PASSES.map((pass) => ({ pass, needs: NEEDS.get(pass) ?? null }));

/** What would make other nonsense of a line whose marks stand before their letters. */
const MOVES_MARKS: ReadonlySet<RepairPass> = new Set([
  orderMarks,
  dropStrayMarkLines,
  moveDisplacedMarks,
  joinSplitAm,
  joinSplitMarks,
  restoreLostAm,
  joinWrappedWords,
]);

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\uf700-\uf71a\uf884-\uf89e]/g;

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
  const context = {
    authored: AUTHORED.has(document.mediaType),
    speaksOfAssessment: texts.some((text) => /ITA|IIT|EIT|OIT/.test(text)),
    localNames: localNamesOf(texts),
    blanksAreKept: keepsBlanks(document.blocks),
  };
  const lostMarks = findLostMarks(document.blocks);
  const pictures = picturePages(document.pageDecisions);
  const mended = (blocks: readonly Block[], symptoms: Symptoms) => {
    const shared: BlockContext = { ...context, ...symptoms, isPicture: false, wraps: [], lostMarks: [] };
    return blocks.map((block) => {
      const isPicture = block.page !== null && pictures.has(block.page);
      const own = { isPicture, wraps: wrapsOf(block), lostMarks: lostMarks.get(block.index) ?? [] };
      const isUsual = !isPicture && own.wraps.length + own.lostMarks.length === 0;
      return normaliseBlock(block, isUsual ? shared : { ...shared, ...own });
    });
  };
  const shown = symptomsOf(texts);
  let blocks = mended(document.blocks, shown);
  if (blocks.some(({ edits }) => edits.length > 0)) {
    const bared = symptomsOf(blocks.map(({ text }) => text));
    if (hasMore(bared, shown)) blocks = mended(blocks, joined(shown, bared));
  }
  return mendOcrLevels(mendOcrPlaces(mendCodeColumns(mendMonthSlips({ ...document, blocks }))));
}

type Symptoms = Pick<BlockContext, "marksAreDisplaced" | "bytesAreMisread" | "amIsSwapped" | "amIsLost">;

/** What the texts of a document show of damage that runs through all of it. */
function symptomsOf(texts: readonly string[]): Symptoms {
  return {
    marksAreDisplaced: marksAreDisplaced(texts),
    bytesAreMisread: bytesAreMisread(texts),
    amIsSwapped: amIsSwapped(texts),
    amIsLost: amIsLost(texts),
  };
}

/** True where mending one damage has laid bare another. */
function hasMore(found: Symptoms, known: Symptoms): boolean {
  return (
    (found.marksAreDisplaced && !known.marksAreDisplaced) ||
    (found.bytesAreMisread && !known.bytesAreMisread) ||
    (found.amIsSwapped && !known.amIsSwapped) ||
    (found.amIsLost && !known.amIsLost)
  );
}

function joined(first: Symptoms, second: Symptoms): Symptoms {
  return {
    marksAreDisplaced: first.marksAreDisplaced || second.marksAreDisplaced,
    bytesAreMisread: first.bytesAreMisread || second.bytesAreMisread,
    amIsSwapped: first.amIsSwapped || second.amIsSwapped,
    amIsLost: first.amIsLost || second.amIsLost,
  };
}

function normaliseBlock(block: Block, context: BlockContext): Block {
  const text = editedText(block);
  const isTurned = hasTurnedLine(block.text.replace(INVISIBLE, ""));
  for (let round = 0, before: string | null = null; before !== text.text && round < MOST_ROUNDS; round += 1) {
    before = text.text;
    let read = before;
    let signs = signsOf(read);
    for (const { pass, needs } of STEPS) {
      if (text.text !== read) {
        read = text.text;
        signs = signsOf(read);
      }
      if (isTurned && MOVES_MARKS.has(pass)) continue;
      if (needs === null || (signs & needs) !== 0) pass(text, context);
    }
  }
  return { ...block, text: text.text, edits: text.edits, ...(isTurned && { unreadable: true }) };
}
