import type { OcrSign } from "../../extract/ocr/engine.js";

const PIECE =
  /<span class='(ocr_line|ocr_header|ocr_caption|ocr_textfloat)'|<span class='ocrx_cinfo' title='x_bboxes ([0-9]+) ([0-9]+) ([0-9]+) ([0-9]+); x_conf ([0-9.]+)'>([^<]*)</g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The signs of a page in hOCR as Tesseract writes it with `hocr_char_boxes`. */
export function signsOfHocr(hocr: string): OcrSign[] {
  const signs: OcrSign[] = [];
  let line = -1;
  for (const [, opens, x0, y0, x1, y1, certainty, text] of hocr.matchAll(PIECE)) {
    if (opens !== undefined) line += 1;
    else
      signs.push({
        text: (text ?? "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ""),
        x0: Number(x0),
        y0: Number(y0),
        x1: Number(x1),
        y1: Number(y1),
        certainty: Number(certainty) / 100,
        line,
      });
  }
  return signs;
}
