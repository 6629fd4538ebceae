import type { Block, Document } from "../../model/document.js";
import type { Evidence } from "../../model/place.js";
import { loosen, squash } from "../../thai/loose.js";
import { evidenceOf } from "../read.js";
import { isSetAside } from "../result-years.js";

const LONGEST_LABEL = 40;
const LAST_HEADER_ROW = 0;

interface Line {
  block: Block;
  squashed: string;
}

/** The words of a document for looking things up; white space and wrapped lines do not matter. */
export class DocumentText {
  private readonly lines: Line[];

  constructor(document: Document) {
    this.lines = document.blocks
      .filter((block) => !isSetAside(block) && block.text.trim() !== "")
      .map((block) => ({ block, squashed: squash(block.text) }));
  }

  /** Where a pattern over squashed text matches first; `longest` leaves out longer blocks. Null where it does not. */
  find(pattern: RegExp, longest = Number.POSITIVE_INFINITY): Evidence | null {
    for (const { block, squashed } of this.lines) {
      if (squashed.length > longest) continue;
      const match = pattern.exec(squashed);
      if (match) return evidenceOf(block, loosen(block.text).span(match.index, match.index + match[0].length));
    }
    return null;
  }

  /** Where a pattern matches in a label: a short line, or the head of a column. */
  findLabel(pattern: RegExp): Evidence | null {
    for (const { block, squashed } of this.lines) {
      const mayBeLabel = squashed.length <= LONGEST_LABEL && (block.place?.row ?? 0) <= LAST_HEADER_ROW;
      const match = mayBeLabel ? pattern.exec(squashed) : null;
      if (match) return evidenceOf(block, loosen(block.text).span(match.index, match.index + match[0].length));
    }
    return null;
  }

  /** Where words stand, white space aside. */
  findWords(words: string): Evidence | null {
    const wanted = squash(words);
    for (const { block, squashed } of this.lines) {
      const at = squashed.indexOf(wanted);
      if (at >= 0) return evidenceOf(block, loosen(block.text).span(at, at + wanted.length));
    }
    return null;
  }
}
