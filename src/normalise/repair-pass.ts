import type { EditedText } from "./edited-text.js";

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
  /** Offsets in the block's raw text of line feeds that stand there only because a printed line was full. */
  wraps: readonly number[];
  /** Blanks at the ends of printed lines were kept. */
  blanksAreKept: boolean;
}

/** One class of damage: finds it in the current text and mends it there. */
export type RepairPass = (text: EditedText, context: BlockContext) => void;
