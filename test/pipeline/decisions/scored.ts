import { instrumentOf } from "../../../src/ita/framework.js";
import type { Assessment } from "../../../src/model/assessment.js";
import type { Report } from "../../../src/model/report.js";
import { read, sampleReport } from "../../emit/sample-report.js";

/** An invented report whose ten indicators are 85.00 but for those given, with a total, read from a table. */
export function scoredReport(
  total = "86.00",
  indicators: Record<number, string> = {},
  path = "ปี2567/รายงาน.docx",
): Report {
  const cell = (raw: string, row: number) =>
    read(Number(raw), raw, { block: 20 + row, table: 0, row, column: 1, span: [0, raw.length], text: raw });
  const assessment: Assessment = {
    fiscalYear: 2567,
    selectedBy: null,
    total: cell(total, 11),
    level: null,
    totalChange: null,
    instruments: [],
    indicators: Array.from({ length: 10 }, (_, index) => ({
      no: index + 1,
      name: null,
      instrument: instrumentOf(index + 1),
      score: cell(indicators[index + 1] ?? "85.00", index + 1),
      change: null,
    })),
    items: [],
  };
  const report = sampleReport({ assessments: [assessment] }, path);
  const mention = { role: "total", fiscalYear: 2567, instrument: null, indicator: null, item: null, part: null };
  report.mentions.scores.push({ ...cell(total, 11), ...mention, where: "table" });
  return report;
}
