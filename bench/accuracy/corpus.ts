import { FORMATS, type Format, MEASURE_LAYOUTS, SCORE_LAYOUTS } from "../../fixtures/generator/layout.js";
import { type Draft, draftReport } from "../../fixtures/generator/make-report.js";
import { isInstalled } from "../../fixtures/generator/render/pdf.js";

/** The formats that can be made on this machine. */
export async function formatsHere(): Promise<Format[]> {
  const [chromium, soffice] = [await isInstalled("chromium"), await isInstalled("soffice")];
  return FORMATS.filter((format) =>
    format === "pdf-chromium" ? chromium : format === "pdf-libreoffice" ? soffice : true,
  );
}

/** `count` clean reports of a format; the layouts take turns, so that all of them and most pairs stand among them. */
export function corpusOf(seed: string, format: Format, count: number): Draft[] {
  return Array.from({ length: count }, (_, index) => {
    const scores = SCORE_LAYOUTS[index % SCORE_LAYOUTS.length] ?? "plain";
    const turn = Math.floor(index / SCORE_LAYOUTS.length);
    const measures = MEASURE_LAYOUTS[(index * 7 + turn) % MEASURE_LAYOUTS.length] ?? "plan-4";
    return draftReport(`${format}-${index}`, { seed: `${seed}-${index}`, format, layout: { scores, measures } });
  });
}
