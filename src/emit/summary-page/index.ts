import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { linesFile, type RunFile } from "../run-file.js";
import type { Catalogue } from "../sarif.js";
import { type Chart, indicatorsChart, rulesChart, totalsChart } from "./charts.js";
import { FigureCollector, type Figures } from "./figures.js";
import { PAGE } from "./messages.js";
import { chartDrawer } from "./svg.js";

const FONTS = [
  { file: "sarabun-thai-400-normal.woff2", weight: 400, range: "U+0E01-0E5B, U+200C-200D, U+25CC" },
  { file: "sarabun-latin-400-normal.woff2", weight: 400, range: "U+0000-00FF, U+2013-2014, U+2026" },
  { file: "sarabun-thai-600-normal.woff2", weight: 600, range: "U+0E01-0E5B, U+200C-200D, U+25CC" },
  { file: "sarabun-latin-600-normal.woff2", weight: 600, range: "U+0000-00FF, U+2013-2014, U+2026" },
] as const;

const RULES = `:root{color-scheme:light}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;font:1rem/1.6 Sarabun,sans-serif;color:#1f2933;background:#fff}
h1,h2{line-height:1.35;font-weight:600;margin:0}h1{font-size:1.6rem}h2{font-size:1.15rem}
p{margin:.25rem 0}section{margin-top:2rem}.english{color:#52606d;font-size:.9rem}
svg{display:block;width:100%;height:auto;margin-top:.5rem}
details{margin-top:.25rem}summary{cursor:pointer;color:#1b4f80}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}
th,td{border-bottom:1px solid #cbd2d9;padding:.2rem .75rem .2rem 0;text-align:left;vertical-align:top}
footer{margin-top:3rem;color:#52606d;font-size:.85rem}`;

/** `summary.html`: the batch as charts that stand still, in one file that asks for nothing else. */
export function summaryPageFile(path: string, catalogue: Catalogue): Promise<RunFile> {
  const collector = new FigureCollector();
  return linesFile(path, {
    of(report) {
      collector.add(report);
      return [];
    },
    tail: async function* () {
      yield await summaryPage(collector.figures(), catalogue);
    },
  });
}

/** The page for some figures. */
export async function summaryPage(figures: Figures, catalogue: Catalogue): Promise<string> {
  const charts = [
    ...[...figures.years].reverse().map(totalsChart),
    ...(figures.rules.length > 0 ? [rulesChart(figures.rules, catalogue)] : []),
    ...(figures.indicators ? [indicatorsChart(figures.indicators)] : []),
  ];
  const draw = await chartDrawer();
  const { statuses, severities, reports } = figures;
  const style = `${fontFaces()}\n${RULES}`;
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>\n<html lang="th">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${PAGE.title}</title>`,
    `<style>${style}</style>\n</head>\n<body>\n<header>`,
    `<h1>${PAGE.title}</h1>`,
    `<p class="english" lang="en">${PAGE.titleEnglish}</p>`,
    `<p>${PAGE.counts(reports, statuses.complete, statuses.partial, statuses.failed)}</p>`,
    `<p>${PAGE.findings(severities.error, severities.warning, severities.info)}</p>`,
    `<p class="english" lang="en">${PAGE.countsEnglish(reports, severities.error, severities.warning, severities.info)}</p>`,
    "</header>\n<main>",
    ...(charts.length === 0 ? [`<p>${PAGE.nothing}</p>`] : []),
    ...charts.map((chart) => section(chart, draw(chart.option, chart.size))),
    `</main>\n<footer>${escaped(PAGE.madeBy(catalogue.producer.name, catalogue.producer.version))}</footer>\n</body>\n</html>\n`,
  ].join("\n");
}

function section({ title, subtitle, columns, rows }: Chart, svg: string): string {
  const labelled = svg.replace("<svg ", `<svg role="img" aria-label="${escaped(title)}" `);
  const cells = (tag: "td" | "th", row: readonly (string | number)[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join("")}</tr>`;
  return [
    `<section>\n<h2>${escaped(title)}</h2>\n<p class="english" lang="en">${escaped(subtitle)}</p>`,
    labelled,
    `<details><summary>${PAGE.figures}</summary><div class="scroll"><table>`,
    `<thead>${cells("th", columns)}</thead>`,
    `<tbody>${rows.map((row) => cells("td", row)).join("\n")}</tbody>`,
    "</table></div></details>\n</section>",
  ].join("\n");
}

function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.map(({ file, weight, range }) => {
    const data = readFileSync(resolve(`@fontsource/sarabun/files/${file}`)).toString("base64");
    const source = `url(data:font/woff2;base64,${data}) format("woff2")`;
    return `@font-face{font-family:Sarabun;font-weight:${weight};src:${source};unicode-range:${range}}`;
  }).join("\n");
}

function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/gu, (mark) => marks[mark] ?? mark);
}
