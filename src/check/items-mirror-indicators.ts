import { parseItemCode } from "../ita/index.js";
import { sheetOf } from "../ita/score-sheet.js";
import type { Assessment } from "../model/assessment.js";
import type { FindingDraft, Rule } from "./rule.js";
import { conclude, noVerdicts } from "./shared/outcome.js";
import { comparing } from "./shared/slots.js";
import { groupBy } from "./shared/values.js";
import { at, yearText } from "./shared/where.js";
import type { Slot } from "./shared/witness.js";

const LONG_ENOUGH = 5;
const TELLING = 3;

/** Consecutive item scores repeat consecutive indicator scores in order: a column copied into the wrong table. */
export const itemsMirrorIndicators: Rule = {
  id: "items-mirror-indicators",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[].indicators[].score", "assessments[].items"],
  years: null,
  messages: {
    mirror: {
      th: "คะแนนรายข้อ {firstItem} ถึง {lastItem} ปีงบประมาณ พ.ศ. {year} ({at}) เรียงตรงกับคะแนนตัวชี้วัดที่ {firstIndicator} ถึง {lastIndicator} ทุกตัว ({scores}) น่าจะคัดลอกคะแนนตัวชี้วัดมาใส่ผิดตาราง โปรดตรวจสอบคะแนนรายข้อกับผลอย่างเป็นทางการ",
      en: "The item scores {firstItem} to {lastItem} of fiscal year {year} ({atEn}) repeat indicators {firstIndicator} to {lastIndicator} in order ({scores}): the column was probably copied into the wrong table. Check the item scores against the official result.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const assessment of report.assessments) {
      const indicators = sheetOf(assessment).indicators.map((read, index) => ({
        name: `indicator-${index + 1}`,
        read,
      }));
      const known = indicators.filter((slot): slot is Slot => slot.read?.value != null);
      const series = itemSeries(assessment);
      if (known.length < LONG_ENOUGH || series.every((items) => items.length < LONG_ENOUGH)) continue;
      verdicts.checked += 1;
      for (const items of series) {
        const run = longestRun(items, indicators);
        if (run) verdicts.findings.push(draft(assessment.fiscalYear, run));
      }
    }
    return conclude(verdicts, "no year has item scores beside indicators");
  },
};

/** The item scores of each instrument, and of each part of one, by number. */
function itemSeries({ items }: Assessment): Slot[][] {
  const entries = items.flatMap(({ code, part, score }) => {
    const item = parseItemCode(code);
    return item ? [{ ...item, part, slot: { name: `item-${code}`, read: score } }] : [];
  });
  return groupBy(entries, ({ letter, part }) => `${letter}${part ?? ""}`).map((group) =>
    group.sort((a, b) => a.number - b.number).map(({ slot }) => slot),
  );
}

interface Run {
  items: Slot[];
  indicators: Slot[];
}

function longestRun(
  items: readonly Slot[],
  indicators: readonly { name: string; read: Slot["read"] | null }[],
): Run | null {
  let best: Run | null = null;
  for (let shift = -(indicators.length - 1); shift < items.length; shift += 1) {
    let run: Run = { items: [], indicators: [] };
    for (let index = 0; index < indicators.length; index += 1) {
      const item = items[index + shift];
      const indicator = indicators[index];
      const value = indicator?.read?.value ?? null;
      if (item && indicator?.read && value !== null && item.read.value === value) {
        run = {
          items: [...run.items, item],
          indicators: [...run.indicators, { name: indicator.name, read: indicator.read }],
        };
        if (isTelling(run) && run.items.length > (best?.items.length ?? 0)) best = run;
      } else run = { items: [], indicators: [] };
    }
  }
  return best;
}

const isTelling = ({ items }: Run) =>
  items.length >= LONG_ENOUGH && items.filter(({ read }) => read.value !== 100).length >= TELLING;

function draft(fiscalYear: number | null, { items, indicators }: Run): FindingDraft {
  const bare = (slot: Slot | undefined) => slot?.name.replace(/^(?:item|indicator)-/, "") ?? "";
  const rest = comparing([...items, ...indicators]);
  return {
    messageId: "mirror",
    data: {
      year: yearText(fiscalYear),
      firstItem: bare(items[0]),
      lastItem: bare(items.at(-1)),
      firstIndicator: bare(indicators[0]),
      lastIndicator: bare(indicators.at(-1)),
      scores: items.map(({ read }) => read.raw.trim()).join(", "),
      ...at(items[0]?.read ?? { evidence: [] }),
    },
    fiscalYear,
    item: bare(items[0]),
    ...rest,
  };
}
