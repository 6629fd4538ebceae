import type { FalseFinding, PlantedOutcome } from "./findings.js";
import { missedByKind, type NumberTally, type ScanSummary, type ScanTally, type Share } from "./summary.js";

const percent = (part: number, whole: number, places = 2): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(places)} %`;
const share = ({ exact, of }: Share): string => percent(exact, of);
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll("|", "\\|");

const HEAD = `| | pages | digits of scores | of found scores | scores right | high | wrong at high | doubtful | whole tables | measure rows | cell text CER |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

function row(name: string, tally: ScanTally): string {
  const { pages, digits, digitsFound, scores, high, wrongHigh, doubtful, tables, rows, cellErrorRate } = tally;
  const tableText = `${share(tables)} of ${tables.of}`;
  return `| ${name} | ${pages} | ${share(digits)} | ${share(digitsFound)} | ${share(scores)} of ${scores.of} | ${percent(high, scores.of, 0)} | ${wrongHigh} | ${doubtful} | ${tableText} | ${share(rows)} of ${rows.of} | ${percent(cellErrorRate, 1)} |`;
}

const NO_NUMBERS: NumberTally = { numbers: 0, right: 0, high: 0, highRight: 0 };

function numberRow([name, { numbers, right, high, highRight }]: [string, NumberTally]): string {
  return `| ${name} | ${numbers} | ${percent(right, numbers)} | ${percent(highRight, right)} | ${high} | ${percent(highRight, high)} | ${high - highRight} |`;
}

/** How the planted misreadings ended. */
export function plantedFigures(planted: readonly PlantedOutcome[]) {
  const misread = planted.filter(({ isRight }) => !isRight);
  return {
    all: planted.length,
    readRight: planted.length - misread.length,
    misread: misread.length,
    called: misread.filter(({ isCalledReading }) => isCalledReading).length,
    seen: misread.filter(({ isSeen }) => isSeen).length,
    blamed: planted.filter(({ isBlamed }) => isBlamed).length,
    fooled: misread.filter(({ value, confidence }) => value !== null && confidence === "high").length,
  };
}

/** Which targets a run misses. */
export function missedTargets(summary: ScanSummary): string[] {
  const missed: string[] = [];
  const want = (isMet: boolean, text: string) => {
    if (!isMet) missed.push(text);
  };
  const { all, falseFindings, comparison } = summary;
  want(all.pages >= 300, `only ${all.pages} pages of 300`);
  for (const [name, { digits }] of Object.entries(summary.groups["resolution and numerals"] ?? {})) {
    const wanted = name.startsWith("300") ? 0.995 : 0.99;
    want(digits.exact >= wanted * digits.of, `digits of scores ${share(digits)} at ${name} (${100 * wanted} % wanted)`);
  }
  want(all.wrongHigh === 0, `${all.wrongHigh} wrong scores at grade high`);
  const { numbers } = summary;
  const every = numbers.all ?? NO_NUMBERS;
  want(every.high >= 4000, `only ${every.high} numbers at grade high (4,000 wanted)`);
  want(
    every.highRight >= 0.999 * every.high,
    `of the high numbers ${percent(every.highRight, every.high)} right (99.9 % wanted)`,
  );
  for (const [name, wanted] of [
    ["300 dpi", 0.9],
    ["200 dpi", 0.75],
  ] as const) {
    const { right, highRight } = numbers[name] ?? NO_NUMBERS;
    want(
      highRight >= wanted * right,
      `${name}: of the right numbers ${percent(highRight, right)} high (${100 * wanted} % wanted)`,
    );
  }
  want(all.tables.exact >= 0.95 * all.tables.of, `whole tables ${share(all.tables)} (95 % wanted)`);
  want(all.cellErrorRate <= 0.03, `cell text CER ${percent(all.cellErrorRate, 1)} (3 % wanted)`);
  const errors = falseFindings.filter(({ severity }) => severity === "error").length;
  want(errors === 0, `${errors} false findings at error level`);
  const planted = plantedFigures(summary.planted);
  want(planted.blamed === 0, `${planted.blamed} planted misreadings blamed on the report`);
  want(
    planted.called >= 0.7 * planted.misread,
    `planted misreadings called reading ${percent(planted.called, planted.misread, 0)} (70 % wanted)`,
  );
  if (comparison) {
    const { bundled, native, plain } = comparison;
    const times = (own: { processor: number }) => own.processor / plain.processor;
    want(times(bundled) <= 1.8, `bundled engine ${times(bundled).toFixed(2)} × tesseract (1.8 wanted)`);
    want(times(native) <= 1.25, `native engine ${times(native).toFixed(2)} × tesseract (1.25 wanted)`);
    want(bundled.lost < plain.lost, "more characters lost than by plain tesseract");
  }
  return missed;
}

/** The benchmark's page. */
export function pageOf(summary: ScanSummary): string {
  const { all, groups, worst } = summary;
  const missed = missedTargets(summary);
  return `# Scans, ${summary.date}

Missed: ${missed.length === 0 ? "none." : `${missed.join("; ")}.`}

${all.files} files, ${all.pages} pages, seed “${summary.seed}”, build ${summary.build}: reports printed in families that the digit reader's training never
saw, scanned with light and heavy damage; image PDFs, JPEG, PNG and TIFF; grey, one-bit and shadowed; askew, and turned by
quarters. A digit of a score counts as right only where the record holds it for that very indicator, total, instrument or
item: what was not found is wrong. CER: edits between printed and read cells over printed characters, white space ignored;
a cell that was not found is all error. Sheets with a planted digit count for cell text alone.

${HEAD}
${row("all", all)}

${Object.entries(groups)
  .map(
    ([title, rows]) =>
      `## By ${title}\n\n${HEAD}\n${Object.entries(rows)
        .map(([name, tally]) => row(name, tally))
        .join("\n")}`,
  )
  .join("\n\n")}

## Numbers in cells

Every number printed in a cell, of scores, ranks, item codes, years and what else, planted sheets apart; cells that were
not found are left out. Where another number of numbers was read in a cell, all of its are wrong.

| | numbers | right | of the right ones high | high | of the high ones right | high and wrong |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${Object.entries(summary.numbers).map(numberRow).join("\n")}

## Cell text by kind of character

| | printed | not read as printed |
| --- | ---: | ---: |
${missedByKind(all.cells)
  .map(([kind, printed, rate]) => `| ${kind} | ${printed} | ${percent(rate, 1)} |`)
  .join("\n")}

Characters read that are not printed: ${all.cells.added}.

${speedSection(summary)}

## Planted misreadings

${plantedSection(summary.planted)}

## False findings

${falseSection(summary.falseFindings)}

## Wrong scores

At grade high: ${list(summary.wrongHigh.map(scoreText))}

Below: ${list(summary.wrongBelow.slice(0, 25).map(scoreText))}

## Worst files

${worst
  .map(
    ({ file, about, cellErrorRate, cells, misses }) =>
      `- ${file} (${about}): CER ${percent(cellErrorRate, 1)}\n${[
        ...cells.slice(0, 3).map(({ printed, read }) => `  - “${cut(printed)}” read as “${cut(read)}”`),
        ...misses.slice(0, 2).map((miss) => `  - ${cut(miss)}`),
      ].join("\n")}`,
  )
  .join("\n")}
`;
}

const scoreText = ({ file, slot, printed, value, raw, confidence }: ScanSummary["wrongHigh"][number]): string =>
  `${file}, ${slot}: ${printed} read as ${value} (“${raw}”, ${confidence})`;

function list(items: readonly string[]): string {
  return items.length === 0 ? "none." : `\n\n${items.map((item) => `- ${item}`).join("\n")}`;
}

function speedSection({ comparison, secondsPerPage, peakMemoryBytes }: ScanSummary): string {
  const mega = Math.round(peakMemoryBytes / 2 ** 20);
  const whole = `All pages, two workers: ${secondsPerPage.processor.toFixed(2)} s of processor time a page, ${secondsPerPage.wall.toFixed(2)} s on the wall (the machine did other work too). Highest memory of a worker: ${mega} MB.`;
  if (!comparison) return `## Speed\n\n${whole}`;
  const { pages, bundled, native, plain } = comparison;
  const line = (name: string, { processor, wall, lost }: typeof plain) =>
    `| ${name} | ${(processor / pages).toFixed(2)} | ${(wall / pages).toFixed(2)} | ${(processor / plain.processor).toFixed(2)} | ${percent(lost, 1)} |`;
  return `## Speed

${whole}

Beside plain \`tesseract -l tha+eng\` on the same ${pages} upright pages, two processes each, OMP_THREAD_LIMIT=1, in the same run. The
program's figures hold everything from file to written record. Lost: printed characters that stand nowhere in what was read, in
pieces of at least four, whatever their order, since plain tesseract writes wrapped cells across.

| | processor s a page | wall s a page | × tesseract | characters lost |
| --- | ---: | ---: | ---: | ---: |
${line("bundled engine", bundled)}
${line("--native tesseract", native)}
${line("plain tesseract", plain)}`;
}

function plantedSection(planted: readonly PlantedOutcome[]): string {
  const { all, readRight, misread, called, seen, blamed, fooled } = plantedFigures(planted);
  const lines = planted.map(
    ({ file, printed, kinds, read, value, confidence, alternatives, isCalledReading, rules }) =>
      `- ${file}: ${printed} (${kinds.join(", ")}) read as ${value ?? "null"} “${read ?? ""}” ${confidence ?? "absent"}; seen: ${alternatives.join(", ") || "nothing else"}; ${isCalledReading ? "called reading" : "not called"}; ${rules.join(", ") || "no finding"}`,
  );
  return `One digit of ${all} sheets was damaged before the scan (faded strokes, blots). ${readRight} were read right all the same. Of the ${misread} misread
${called} are called \`reading\`; a witness saw the printed number in ${seen}; both witnesses saw the same wrong digit in ${fooled}. Blamed on the report: ${blamed}.

${lines.join("\n")}`;
}

function falseSection(found: readonly FalseFinding[]): string {
  const rules = [...new Set(found.map(({ rule, severity, cause }) => `${rule} | ${severity} | ${cause}`))].sort();
  const rows = rules.map((key) => {
    const own = found.filter(({ rule, severity, cause }) => `${rule} | ${severity} | ${cause}` === key);
    return `| ${key} | ${own.length} | ${cut(`${own[0]?.file}: ${own[0]?.message}`)} |`;
  });
  return `Errors and warnings that the same report as DOCX does not raise; \`score-low-confidence\` and \`score-misreading-suspected\` apart.

| rule | severity | cause | count | first |
| --- | --- | --- | ---: | --- |
${rows.join("\n")}`;
}
