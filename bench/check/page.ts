import type { machine } from "../speed/page.js";
import type { JudgingTime } from "./judging.js";
import type { TimedRun } from "./timed-run.js";

const WANTED_SECONDS = 60;

/** What was measured of one batch. */
export interface CheckRun {
  records: number;
  megabytes: number;
  judging: JudgingTime;
  /** Nothing else is to be said of any record. */
  unchanged: TimedRun;
  /** Something else is to be said of every record. */
  changed: TimedRun;
}

/** A whole run of this benchmark. */
export interface CheckResult {
  date: string;
  originals: number;
  jobs: number;
  machine: ReturnType<typeof machine>;
  runs: CheckRun[];
}

/** The page of a run, in Markdown. */
export function pageOf({ date, originals, jobs, machine, runs }: CheckResult): string {
  const { processor, cores, node, loadBefore, loadAfter } = machine;
  const largest = runs.at(-1);
  const cases = largest ? (["unchanged", "changed"] as const).filter((it) => largest[it].seconds > WANTED_SECONDS) : [];
  const missed = cases.map(
    (it) => `${largest?.records} records, ${it}, in ${largest?.[it].seconds} s of ${WANTED_SECONDS}`,
  );
  const rows = runs.map(({ records, megabytes, judging, unchanged, changed }) =>
    [
      records,
      megabytes,
      judging.parsing,
      judging.rules,
      judging.across,
      ...[unchanged, changed].flatMap((run) => [run.seconds, run.processorSeconds ?? "-", run.memoryMegabytes ?? "-"]),
    ].join(" | "),
  );
  return `# Checking records again, ${date}

Missed: ${missed.join("; ") || "none"}.

\`prongsai check\` over records made from ${originals} generated DOCX reports, each with a path, hash, agency and sketch of its own; ${jobs} threads. ${processor}, ${cores} cores, Node ${node}. Load of the machine ${loadBefore} before and ${loadAfter} after, this run's own included: at more than the number of cores others took part of the wall time, and processor time is the fairer figure.

“Judging” is one thread and nothing written: parsing the records, the rules that read one, the rules across reports. “Unchanged” is the whole command where nothing else is to be said of any record: all are judged, across reports too, and no file but the manifest is written. “Changed” turns one rule off, so that every record and every file of the run is written anew. Memory is the highest of the whole process, threads included.

| records | MB | judging: parsing, processor s | rules | across | unchanged, wall s | processor s | memory, MB | changed, wall s | processor s | memory, MB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join("\n")}
`;
}
