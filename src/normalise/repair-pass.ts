import type { EditedText } from "./edited-text.js";
import type { LostMark } from "./glyph-cipher.js";

/** What a repair may know of the document around a block. */
export interface BlockContext {
  /** The text comes from the author's own mark-up (DOCX, DOC, HTML), so its soft hyphens and blanks are meant. */
  authored: boolean;
  /** The document speaks of ITA or one of its instruments, so `ETT` can only be a misread `EIT`. */
  speaksOfAssessment: boolean;
  /** Names that the document prints after `อบต.`, `ตำบล` and the like. */
  localNames: ReadonlySet<string>;
  /** The document stores marks one letter late, as old flip-books and PDF programs do. */
  marksAreDisplaced: boolean;
  /** Long runs of the document are bytes of Thai read as Western letters. */
  bytesAreMisread: boolean;
  /** The document prints am for aa in words that can only have aa. */
  amIsSwapped: boolean;
  /** The document has lost its am: it prints aa for it in words that can only have am, and hardly any am. */
  amIsLost: boolean;
  /** The block stands on a page that was read from its picture. */
  isPicture: boolean;
  /** Offsets in the block's raw text of line feeds that stand there only because a printed line was full. */
  wraps: readonly number[];
  /** Blanks at the ends of printed lines were kept. */
  blanksAreKept: boolean;
  /** Signs of the block's raw text that stand for marks of its fonts, in order. */
  lostMarks: readonly LostMark[];
}

/** One class of damage: finds it in the current text and mends it there. */
export type RepairPass = (text: EditedText, context: BlockContext) => void;
