import {
  codesBetween,
  exact,
  type Interval,
  instrumentOf,
  itemLayouts,
  meanOf,
  meet,
  middle,
  subIndicatorItems,
} from "../ita/index.js";
import { sheetOf } from "../ita/score-sheet.js";
import type { Assessment } from "../model/assessment.js";
import type { FindingDraft, Rule } from "./rule.js";
import { type WholeItem, wholeItems } from "./shared/item-scores.js";
import { conclude, contributor, noVerdicts, show, type Verdicts } from "./shared/outcome.js";
import { at, yearText } from "./shared/where.js";

/** An indicator's printed score fits none of the known ways to make it from its printed items. */
export const indicatorItemsMismatch: Rule = {
  id: "indicator-items-mismatch",
  version: "1.0.0",
  severity: "warning",
  needs: ["assessments[].indicators[].score", "assessments[].items"],
  years: { from: 2562, to: 2569 },
  messages: {
    items: {
      th: "คะแนนตัวชี้วัดที่ {no} ปีงบประมาณ พ.ศ. {year} พิมพ์ไว้ {actual} คะแนน ({at}) แต่คะแนนรายข้อ {first} ถึง {last} เฉลี่ยได้ {expected} คะแนน และไม่เข้ากับวิธีคิดอื่นที่ทราบ โปรดตรวจสอบคะแนนรายข้อและคะแนนตัวชี้วัด",
      en: "Indicator {no} of fiscal year {year} is printed as {actual} ({atEn}), but its items {first} to {last} have a mean of {expected} and fit no other known way of counting. Check the item scores and the indicator.",
    },
  },
  check(report) {
    const verdicts = noVerdicts();
    for (const assessment of report.assessments) {
      if (assessment.items.length === 0) continue;
      const items = new Map(wholeItems(assessment).map((item) => [item.code, item]));
      for (const { no, score } of assessment.indicators) {
        if (score) compare(assessment, no, items, verdicts);
      }
    }
    return conclude(verdicts, "no year has item scores beside indicators");
  },
};

function compare(assessment: Assessment, no: number, items: ReadonlyMap<string, WholeItem>, verdicts: Verdicts): void {
  const sheet = sheetOf(assessment);
  const printed = sheet.interval(sheet.indicators[no - 1]);
  const sets = itemSets(assessment, no, items);
  if (sets.length === 0) return;
  if (!printed || sets.some((set) => set.some(({ interval }) => interval === null))) {
    verdicts.unable.push(`indicator ${no}: a score could not be read`);
    return;
  }
  verdicts.checked += 1;
  const year = assessment.fiscalYear;
  const fits = sets.some((set) => results(set, no, year).some((result) => meet(result, printed)));
  const [set] = sets;
  if (!fits && set) verdicts.findings.push(draft(assessment, no, set));
}

/** The complete sets of items that may make up an indicator: by each layout of the year, and as the report groups them. */
function itemSets(assessment: Assessment, no: number, items: ReadonlyMap<string, WholeItem>): WholeItem[][] {
  const layouts = assessment.fiscalYear === null ? [] : itemLayouts(assessment.fiscalYear);
  const sets = layouts.flatMap(({ ranges }): WholeItem[][] => {
    const range = ranges.get(no);
    const codes = range ? codesBetween(range.first, range.last) : [];
    const set = codes.flatMap((code) => items.get(code) ?? []);
    return codes.length > 0 && set.length === codes.length ? [set] : [];
  });
  const grouped = [...items.values()].filter(({ indicator }) => indicator === no);
  if (grouped.length < 2) return sets;
  const same = sets.some((set) => set.length === grouped.length && set.every((item) => grouped.includes(item)));
  // A printed group beside an incomplete layout is a part of the items: it proves nothing.
  return same || (layouts.length > 0 && sets.length === 0) ? sets : [...sets, grouped];
}

/** What an indicator can be by every known way of counting its items. */
function results(set: readonly WholeItem[], no: number, year: number | null): Interval[] {
  const ways: ((item: WholeItem) => Interval | null)[] = [({ interval }) => interval];
  if (instrumentOf(no) === "OIT") ways.push(({ onlyFull }) => onlyFull);
  const groups = year === null ? [] : subIndicatorItems(no, year);
  return ways.flatMap((way) => {
    const plain = meanOf(set.flatMap((item) => way(item) ?? []));
    const subMeans = groups.map((codes) =>
      meanOf(set.filter(({ code }) => codes.includes(code)).flatMap((item) => way(item) ?? [])),
    );
    const known = subMeans.filter((mean) => mean !== null);
    const bySub = known.length === groups.length ? meanOf(known) : null;
    return [plain, bySub].filter((result) => result !== null);
  });
}

function draft(assessment: Assessment, no: number, set: readonly WholeItem[]): FindingDraft {
  const score = sheetOf(assessment).indicators[no - 1];
  const expected = plainMean(set);
  const printed = set.flatMap((item) => item.printed);
  return {
    messageId: "items",
    data: {
      no,
      year: yearText(assessment.fiscalYear),
      actual: show(score?.value ?? 0),
      expected: show(expected ?? 0),
      first: set[0]?.code ?? "",
      last: set.at(-1)?.code ?? "",
      ...at(score ?? { evidence: [] }),
    },
    fiscalYear: assessment.fiscalYear,
    indicator: no,
    expected,
    actual: score?.value ?? null,
    contributors: [
      ...(score ? [contributor(`indicator-${no}`, score)] : []),
      ...printed.map(({ code, part, score: own }) =>
        contributor(part === null ? `item-${code}` : `item-${code}-part-${part}`, own),
      ),
    ],
    compared: [...(score ? [score] : []), ...printed.map(({ score: own }) => own)],
    evidence: [...(score?.evidence ?? []), ...printed.flatMap(({ score: own }) => own.evidence)],
  };
}

/** The mean of the items as printed, for showing. */
function plainMean(set: readonly WholeItem[]): number | null {
  const means = set.flatMap(({ printed }) => meanOf(printed.flatMap(({ score }) => precisely(score.value))) ?? []);
  const mean = meanOf(means);
  return mean ? middle(mean) : null;
}

const precisely = (value: number | null) => (value === null ? [] : [{ low: exact(value), high: exact(value) }]);
