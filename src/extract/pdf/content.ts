import type { LineBox, LostGlyph } from "../../model/document.js";
import type { Box } from "../../model/place.js";
import type { RawContent } from "../raw-items.js";
import { boundsOf, roundBox } from "./geometry.js";
import { LayerNumerals } from "./layer-numerals.js";
import type { Line } from "./lines.js";
import { PictureContent } from "./picture-content.js";
import { type SecondReading, secondContent } from "./second-reading.js";

/**
 * The content of one block made of lines: raw text with a line feed between lines (behind a blank where one is set
 * at the end of a line that wraps), a box for each UTF-16 unit (none for blanks that only a gap shows), a box for each
 * line, and what the second reader saw where it saw something else. `wraps` says of each line whether it goes on in the
 * next; `outline` is the box of a ruled cell.
 */
export function contentOf(
  lines: readonly Line[],
  page: number,
  second: SecondReading | null,
  wraps: readonly boolean[],
  outline: Box | null = null,
): RawContent {
  let raw = "";
  const boxes: number[] = [];
  const orders: number[] = [];
  const lineBoxes: LineBox[] = [];
  const lostGlyphs: LostGlyph[] = [];
  const picture = new PictureContent();
  const layer = new LayerNumerals();
  lines.forEach((line, index) => {
    if (index > 0) {
      const gap = wraps[index - 1] && lines[index - 1]?.endsBlank ? " \n" : "\n";
      raw += gap;
      picture.add(gap);
      for (let unit = 0; unit < gap.length; unit += 1) {
        boxes.push(0, 0, 0, 0);
        orders.push(-1);
      }
    }
    const start = raw.length;
    for (const character of line.characters) {
      const text = character?.text ?? " ";
      if (character?.lost)
        lostGlyphs.push({ at: raw.length, ...character.lost, other: second?.seen.get(character.order) ?? "" });
      picture.add(text, character, raw.length);
      layer.add(character, raw.length);
      raw += text;
      for (let unit = 0; unit < text.length; unit += 1) {
        if (character) boxes.push(character.x0, character.y0, character.x1, character.y1);
        else boxes.push(0, 0, 0, 0);
        orders.push(unit === 0 && character ? character.order : -1);
      }
    }
    lineBoxes.push({ span: [start, raw.length], box: roundBox(line.box), wraps: wraps[index] ?? false });
  });
  const box = outline ?? boundsOf(lines.map((line) => line.box));
  const content: RawContent = {
    raw,
    page,
    box: box && roundBox(box),
    lines: lineBoxes,
    glyphBoxes: new Float32Array(boxes),
    ...(lostGlyphs.length > 0 && { lostGlyphs }),
    ...layer.content(raw),
    ...picture.content(raw),
  };
  return second ? { ...content, ...secondContent(raw, orders, boxes, page, second) } : content;
}
