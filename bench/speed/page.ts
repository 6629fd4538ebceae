import { cpus, loadavg, totalmem } from "node:os";
import type { Spent } from "./clock.js";
import type { MemoryUse } from "./memory.js";
import type { Throughput } from "./throughput.js";

/** All that one run of the benchmark measured. */
export interface SpeedResult {
  date: string;
  seed: string;
  perFormat: number;
  runs: number;
  machine: {
    processor: string;
    cores: number;
    memoryBytes: number;
    node: string;
    loadBefore: number;
    loadAfter: number;
  };
  throughput: Throughput[];
  normalising: { characters: number; alone: Spent; segmented: Spent };
  memory: MemoryUse[];
}

/** What this machine is. */
export function machine(loadBefore: number): SpeedResult["machine"] {
  const all = cpus();
  return {
    processor: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryBytes: totalmem(),
    node: process.version,
    loadBefore,
    loadAfter: load(),
  };
}

/** The load of the last minute: how many processes wanted a core. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

interface Target {
  name: string;
  want: number;
  got: number;
}

/** The targets of the project and what was measured of each, by processor time; formats that could not be made are left out. */
export function targetsOf(result: SpeedResult): Target[] {
  const targets: Target[] = [];
  for (const { format, documents, pages, spent, bare } of result.throughput) {
    if (bare) {
      targets.push({ name: `${format}: pages/s a core`, want: 60, got: pages / spent.processor });
      targets.push({ name: `${format}: × pdf-parse getText`, want: 0.2, got: bare.processor / spent.processor });
    }
    if (format === "docx")
      targets.push({ name: "docx: documents/s a core", want: 20, got: documents / spent.processor });
  }
  const { characters, segmented } = result.normalising;
  const name = "normalising and segmenting: characters/s a core";
  targets.push({ name, want: 500_000, got: characters / segmented.processor });
  const [first, last] = [result.memory[0], result.memory.at(-1)];
  if (first?.parent && last?.parent)
    targets.push({ name: "memory of the parent, fewest ÷ most documents", want: 0.7, got: first.parent / last.parent });
  if (first?.worker && last?.worker)
    targets.push({ name: "memory of the worker, fewest ÷ most documents", want: 0.7, got: first.worker / last.worker });
  return targets;
}

/** The result as a page. */
export function pageOf(result: SpeedResult): string {
  const { machine, throughput, normalising, memory } = result;
  const busy = Math.max(machine.loadBefore, machine.loadAfter) > machine.cores * 0.75 + 1;
  const targets = targetsOf(result);
  const missed = targets.filter(({ want, got }) => got < want);
  return [
    `# Speed, ${result.date}`,
    `${machine.processor}, ${machine.cores} cores, ${gigabytes(machine.memoryBytes)} GB, Node ${machine.node}; load ${machine.loadBefore} before, ${machine.loadAfter} after. ${result.perFormat} generated reports a format, seed “${result.seed}”, the middle of ${result.runs} runs after three to warm up, in one process with the worker’s settings; “a core” is by processor time.`,
    ...(busy
      ? [
          "**The machine was busy with other work.** Processor time suffers less from that than time on the wall, but caches and clock were shared: take these figures as a lower bound.",
        ]
      : []),
    missed.length === 0 ? "All targets are met." : `Missed: ${missed.map(({ name }) => name).join("; ")}.`,
    table(
      ["target", "wanted, at least", "measured", ""],
      targets.map(({ name, want, got }) => [name, round(want), round(got), got >= want ? "met" : "**missed**"]),
    ),
    "## From bytes to files",
    table(
      [
        "format",
        "documents",
        "pages",
        "documents/s a core",
        "documents/s on the wall",
        "pages/s a core",
        "getText pages/s a core",
        "extract ms",
        "normalise ms",
        "parse ms",
        "check ms",
      ],
      throughput.map(({ format, documents, pages, spent, bare, stages }) => [
        format,
        String(documents),
        pages === 0 ? "–" : String(pages),
        round(documents / spent.processor),
        round(documents / spent.wall),
        pages === 0 ? "–" : round(pages / spent.processor),
        bare ? round(pages / bare.processor) : "–",
        ...["extract", "normalise", "parse", "check"].map((stage) => round(stages[stage] ?? 0)),
      ]),
    ),
    `Stages are milliseconds a document on the wall. Normalising alone: ${round(normalising.characters / normalising.alone.processor)} characters/s a core, with the cutting into words ${round(normalising.characters / normalising.segmented.processor)}, over ${round(normalising.characters)} characters.`,
    ...floorsOf(throughput),
    "## Memory as documents grow in number",
    table(
      ["documents", "parent, MB", "worker, MB", "seconds"],
      memory.map(({ documents, parent, worker, seconds }) => [
        String(documents),
        megabytes(parent),
        megabytes(worker),
        round(seconds),
      ]),
    ),
    "One worker, all formats in turn; the highest resident memory. A worker is kept for all documents and replaced only above half of its limit.",
  ].join("\n\n");
}

/** What the two readers of a PDF cost alone. */
function floorsOf(throughput: readonly Throughput[]): string[] {
  const rows = throughput.flatMap(({ format, pages, spent, bare, bareFirst }) => {
    if (!bare || !bareFirst) return [];
    const both = bare.processor + bareFirst.processor;
    const each = [bare.processor, bareFirst.processor, spent.processor - both];
    return [
      [
        format,
        ...each.map((seconds) => round((seconds * 1000) / pages)),
        round(pages / both),
        round(bare.processor / both),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    "## What the two PDF readers cost alone",
    table(
      [
        "format",
        "pdf-parse getText, ms a page",
        "mupdf text and one run, ms a page",
        "all the rest, ms a page",
        "pages/s a core, both readers and nothing else",
        "× pdf-parse getText, both readers and nothing else",
      ],
      rows,
    ),
    "Every page is read by both readers, so the last two columns are what no program that does so can pass on this machine; the rest is laying out, certifying digits, parsing, judging and writing.",
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : String(Math.round(value * 100) / 100);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? "–" : String(Math.round(bytes / 2 ** 20));
}

function gigabytes(bytes: number): string {
  return String(Math.round(bytes / 2 ** 30));
}
