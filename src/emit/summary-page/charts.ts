import { INDICATORS, levelsOf } from "../../ita/index.js";
import type { Catalogue } from "../sarif.js";
import { type Figures, fiveNumbers, type RuleCount, type YearTotals } from "./figures.js";
import { PAGE } from "./messages.js";
import type { ChartOption, Size } from "./svg.js";

/** A chart with the figures behind it: what is drawn, how large, and the same as a table for those who read. */
export interface Chart {
  title: string;
  subtitle: string;
  option: ChartOption;
  size: Size;
  columns: string[];
  rows: (string | number)[][];
}

const WIDTH = 920;
const BIN = 5;
const FONT = { fontFamily: "Sarabun, sans-serif", fontSize: 14, color: "#1f2933" };
const LEVEL_COLOURS = ["#1b6e53", "#3f9c6e", "#8bbf5a", "#e0a030", "#d0682c", "#b3372b", "#7d1f2b"];
const UNKNOWN_COLOUR = "#9aa5b1";
const CAUSE_COLOURS = { report: "#b3372b", reading: "#2b6cb0", undetermined: "#9aa5b1" } as const;
const INSTRUMENT_COLOURS: Readonly<Record<string, string>> = { IIT: "#2b6cb0", EIT: "#1b6e53", OIT: "#a05a1c" };
const quiet = { silent: true, emphasis: { disabled: true } };
const axis = { axisLabel: { ...FONT }, axisTick: { show: false }, axisLine: { lineStyle: { color: "#7b8794" } } };
const splitLine = { splitLine: { lineStyle: { color: "#e4e7eb" } } };

/** How many agencies had which total in a year: bins of five points, stacked by level. */
export function totalsChart({ fiscalYear, totals }: YearTotals): Chart {
  const lowest = Math.min(...totals.map(({ total }) => total));
  const first = Math.min(Math.floor(lowest / BIN) * BIN, 100 - 4 * BIN);
  const starts = Array.from({ length: (100 - first) / BIN }, (_, index) => first + index * BIN);
  const labels = levelsOf(fiscalYear).map(({ label }) => label);
  const binOf = (total: number) => Math.min(Math.floor((total - first) / BIN), starts.length - 1);
  const series = [...labels, null].flatMap((level, index) => {
    const data = starts.map(() => 0);
    for (const one of totals) if (one.level === level) data[binOf(one.total)] = (data[binOf(one.total)] ?? 0) + 1;
    if (!data.some((count) => count > 0)) return [];
    const color = level === null ? UNKNOWN_COLOUR : (LEVEL_COLOURS[index] ?? UNKNOWN_COLOUR);
    return [{ name: level ?? PAGE.otherLevel, data, color }];
  });
  const bins = starts.map((start) => `${start}–${start + BIN}`);
  return {
    ...PAGE.totals(fiscalYear, totals.length),
    size: { width: WIDTH, height: 300 },
    option: {
      textStyle: FONT,
      legend: { top: 0, left: 40, itemGap: 18, textStyle: FONT },
      grid: { left: 56, right: 16, top: 40, bottom: 32 },
      xAxis: { type: "category", data: bins, ...axis },
      yAxis: { type: "value", minInterval: 1, ...axis, ...splitLine },
      series: series.map(({ name, data, color }) => ({
        ...{ name, data, type: "bar", stack: "all", itemStyle: { color }, barCategoryGap: "12%" },
        ...quiet,
      })),
    },
    columns: [PAGE.binColumn, ...series.map(({ name }) => name)],
    rows: bins.map((bin, index) => [bin, ...series.map(({ data }) => data[index] ?? 0)]),
  };
}

/** How often each rule was broken, and whose error it is. */
export function rulesChart(rules: readonly RuleCount[], catalogue: Catalogue): Chart {
  const causes = ["report", "reading", "undetermined"] as const;
  const titleOf = (id: string) => catalogue.rules.find((rule) => rule.id === id)?.title.th ?? id;
  const drawn = [...rules].reverse();
  return {
    ...PAGE.rules(rules.length),
    size: { width: WIDTH, height: 72 + 26 * rules.length },
    option: {
      textStyle: FONT,
      legend: { top: 0, left: 250, itemGap: 18, textStyle: FONT },
      grid: { left: 250, right: 40, top: 36, bottom: 28 },
      xAxis: { type: "value", minInterval: 1, ...axis, ...splitLine },
      yAxis: { type: "category", data: drawn.map(({ rule }) => rule), ...axis, axisLabel: { ...FONT, fontSize: 13 } },
      series: causes.map((cause) => ({
        ...{ name: PAGE.causes[cause], type: "bar", stack: "all", itemStyle: { color: CAUSE_COLOURS[cause] } },
        ...{ data: drawn.map((rule) => rule.causes[cause]), barWidth: 16 },
        ...quiet,
      })),
    },
    columns: [PAGE.ruleColumn, PAGE.meaningColumn, ...causes.map((cause) => PAGE.causes[cause])],
    rows: rules.map(({ rule, causes: counts }) => [rule, titleOf(rule), ...causes.map((cause) => counts[cause])]),
  };
}

/** How the agencies' scores of each indicator spread, by instrument. */
export function indicatorsChart({ fiscalYear, agencies, scores }: NonNullable<Figures["indicators"]>): Chart {
  const nameOf = (no: number) => INDICATORS.find((indicator) => indicator.no === no)?.name ?? "";
  const boxes = scores.map((one) => ({
    ...one,
    label: `${one.indicator} ${nameOf(one.indicator)}`,
    colour: INSTRUMENT_COLOURS[one.instrument] ?? UNKNOWN_COLOUR,
    box: fiveNumbers(one.scores),
  }));
  const drawn = [...boxes].reverse();
  const lowest = Math.min(100, ...boxes.map(({ box }) => box[0]));
  return {
    ...PAGE.indicators(fiscalYear, agencies),
    size: { width: WIDTH, height: 44 + 34 * boxes.length },
    option: {
      textStyle: FONT,
      grid: { left: 270, right: 24, top: 8, bottom: 28 },
      xAxis: { type: "value", min: Math.max(0, Math.floor(lowest / 10) * 10 - 10), max: 100, ...axis, ...splitLine },
      yAxis: { type: "category", data: drawn.map(({ label, instrument }) => `${label} (${instrument})`), ...axis },
      series: [
        {
          ...{ type: "boxplot", boxWidth: [12, 18] },
          data: drawn.map(({ box, colour }) => ({
            value: box,
            itemStyle: { color: `${colour}33`, borderColor: colour, borderWidth: 1.5 },
          })),
          ...quiet,
        },
      ],
    },
    columns: [...PAGE.boxColumns],
    rows: boxes.map(({ label, instrument, scores: { length }, box }) => [label, instrument, length, ...box]),
  };
}
