import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Report } from "../../model/report.js";
import type { CropUse } from "../../model/review.js";
import { readCrops } from "../crops.js";
import { WholeFile } from "../files.js";
import { readDocument, readReport } from "../record-files.js";
import type { RunFile } from "../run-file.js";
import type { Catalogue } from "../sarif.js";
import { CropChoice } from "./crop-choice.js";
import { type ListedReport, listedReport, rankByUrgency } from "./list.js";
import { reviewReport } from "./report.js";
import { reviewIndex } from "./review-index.js";
import { jsonBlock, offlinePolicy, type PageTemplate, textBlock } from "./template.js";

/** Whether people are masked in the run, and how many bytes of pictures its page may hold. */
export interface ReviewWishes {
  masked: boolean;
  cropBytes: number;
}

/** Most reports that a page holds whole; of the others it has the line in its list. */
export const MOST_WHOLE = 2000;

const COMPRESSION = { level: 6 };

/**
 * `review.html`: one page that asks for nothing else, with the list of all reports, and the most urgent reports whole,
 * each packed on its own. Reports are read back from OUT one at a time when the page is finished.
 */
export async function reviewFile(
  outDir: string,
  catalogue: Catalogue,
  wishes: ReviewWishes,
  template: PageTemplate,
): Promise<RunFile> {
  const file = await WholeFile.create(join(outDir, "review.html"));
  const listed: ListedReport[] = [];
  return {
    async add(report) {
      listed.push(listedReport(report));
    },
    async finish() {
      const [before, between, after] = template.parts;
      await file.write(`${before}${offlinePolicy(template.hashes)}${between}`);
      const crops = await writeReports(file, outDir, listed, wishes);
      await file.write(jsonBlock("prongsai-index", reviewIndex("offline", listed, catalogue, wishes.masked, crops)));
      await file.write(after);
      await file.finish();
    },
    abandon: () => file.abandon(),
  };
}

async function writeReports(
  file: WholeFile,
  outDir: string,
  listed: readonly ListedReport[],
  wishes: ReviewWishes,
): Promise<CropUse> {
  const choice = new CropChoice(wishes.cropBytes);
  for (const position of rankByUrgency(listed).slice(0, MOST_WHOLE)) {
    const entry = (listed[position] as ListedReport).entry;
    const report = await readReport(outDir, entry.id);
    if (report === null) continue;
    entry.whole = true;
    await file.write(textBlock(`prongsai-report-${position}`, await packed(outDir, report, entry.id, choice, wishes)));
  }
  return choice.use;
}

async function packed(
  outDir: string,
  report: Report,
  id: string,
  choice: CropChoice,
  { masked }: ReviewWishes,
): Promise<string> {
  const cropOf = choice.of(masked ? [] : await readCrops(outDir, report.source), report);
  const content = reviewReport(report, await readDocument(outDir, id), cropOf);
  return deflateRawSync(JSON.stringify(content), COMPRESSION).toString("base64");
}
