import type { Rejects, Trial } from "./measure.js";

/** Figures of a group of numbers. */
export interface Tally {
  readonly numbers: number;
  readonly right: number;
  readonly high: number;
  readonly highAndRight: number;
}

/** Everything that a run of the benchmark writes. */
export interface DigitResult {
  readonly date: string;
  readonly seed: number;
  readonly weights: string;
  readonly sure: number;
  readonly families: readonly string[];
  readonly glyphsPerSecond: number;
  readonly all: Tally;
  readonly groups: Readonly<Record<string, Readonly<Record<string, Tally>>>>;
  /** printed → read → count. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly wrongAtHigh: readonly Pick<Trial, "family" | "style" | "dpi" | "kind" | "expected" | "read" | "weakest">[];
  readonly rejects: Rejects;
}

export function tally(trials: readonly Trial[]): Tally {
  return {
    numbers: trials.length,
    right: trials.filter((trial) => trial.right).length,
    high: trials.filter((trial) => trial.high).length,
    highAndRight: trials.filter((trial) => trial.high && trial.right).length,
  };
}

/** Tallies by a property of the trials. */
export function tallyBy(trials: readonly Trial[], key: (trial: Trial) => string): Record<string, Tally> {
  const names = [...new Set(trials.map(key))].sort();
  return Object.fromEntries(names.map((name) => [name, tally(trials.filter((trial) => key(trial) === name))]));
}

/** How often each printed digit was read as which. */
export function confusionOf(trials: readonly Trial[]): Record<string, Record<string, number>> {
  const matrix: Record<string, Record<string, number>> = {};
  for (const [printed, read] of trials.flatMap((trial) => trial.pairs)) {
    const row = matrix[printed] ?? {};
    row[read] = (row[read] ?? 0) + 1;
    matrix[printed] = row;
  }
  return matrix;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);

function row(name: string, t: Tally): string {
  return `| ${name} | ${t.numbers} | ${percent(t.right, t.numbers)} | ${percent(t.highAndRight, t.right)} | ${t.high} | ${percent(t.highAndRight, t.high)} | ${t.high - t.highAndRight} |`;
}

const HEAD = `| | numbers | right | of the right ones high | high | of the high ones right | high and wrong |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |`;

/** The benchmark's page. */
export function pageOf(result: DigitResult): string {
  const { all, groups, rejects } = result;
  const missed = missedTargets(result);
  const sections = Object.entries(groups).map(
    ([title, rows]) =>
      `## By ${title}\n\n${HEAD}\n${Object.entries(rows)
        .map(([name, t]) => row(name, t))
        .join("\n")}`,
  );
  const wrong = result.wrongAtHigh.map(
    (w) =>
      `- ${w.expected} read as ${w.read ?? "nothing"} (${w.style}, ${w.dpi} dpi, ${w.kind}, weakest glyph ${w.weakest.toFixed(3)})`,
  );
  return `# Digit reader, ${result.date}

Missed: ${missed.length === 0 ? "none." : `${missed.join("; ")}.`}

Numbers drawn in families that training never saw (${result.families.join(", ")}), with a scan's damage:
light (grey, blurred, noisy, JPEG, thin or bleeding strokes) and heavy (one bit, photocopied). Seed ${result.seed}, weights
${result.weights}, a glyph counts as sure from ${result.sure} on. A number is right if every digit and sign is.
One process reads ${result.glyphsPerSecond} glyphs a second of processor time, finding and cutting included.

${HEAD}
${row("all", all)}

${sections.join("\n\n")}

## Words without digits

${rejects.words} words, ${rejects.letters} letters and marks: in ${rejects.wordsWithSureDigit} words a letter was taken for a sure digit
(${
    Object.entries(rejects.sureDigits)
      .map(([digit, count]) => `${digit}: ${count}`)
      .join(", ") || "none"
  }).

## Digits read as others

Rows: printed; columns: read. Numbers whose count of glyphs came out wrong are not in it. \`·\` is none.

${matrix(result.confusion)}

## High and wrong

${wrong.join("\n") || "None."}
`;
}

/** Which of the targets a run misses. */
export function missedTargets({ all, groups }: DigitResult): string[] {
  const missed: string[] = [];
  if (all.high < 4000) missed.push(`only ${all.high} numbers at grade high, 4,000 wanted`);
  if (all.high > 0 && all.highAndRight / all.high < 0.999)
    missed.push(`of the high ones ${percent(all.highAndRight, all.high)} right, 99.9 % wanted`);
  for (const [dpi, share] of [
    ["300", 0.9],
    ["200", 0.75],
  ] as const) {
    const group = groups.resolution?.[`${dpi} dpi`];
    if (group !== undefined && group.highAndRight / group.right < share) {
      missed.push(
        `${dpi} dpi: of the right ones ${percent(group.highAndRight, group.right)} high, ${100 * share} % wanted`,
      );
    }
  }
  return missed;
}

function matrix(confusion: DigitResult["confusion"]): string {
  const printed = Object.keys(confusion).sort();
  const columns = [...new Set(printed.flatMap((digit) => Object.keys(confusion[digit] ?? {})))].sort();
  const head = `| | ${columns.join(" | ")} |\n| --- |${columns.map(() => " ---: |").join("")}`;
  const lines = printed.map(
    (digit) => `| ${digit} | ${columns.map((column) => confusion[digit]?.[column] ?? "·").join(" | ")} |`,
  );
  return `${head}\n${lines.join("\n")}`;
}
