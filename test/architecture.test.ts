import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const LONGEST_FILE = 330;
const FOUNDATION = ["model", "ita", "thai"];
const STAGES = ["extract", "normalise", "parse", "check", "mask", "render", "emit"];

/** Which rooms a room may import from, besides itself. */
const MAY_KNOW: Record<string, string[]> = {
  model: [],
  ita: ["model"],
  thai: ["model"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, FOUNDATION])),
  pipeline: [...FOUNDATION, ...STAGES],
  cli: [...FOUNDATION, ...STAGES, "pipeline", "review"],
  review: [...FOUNDATION, ...STAGES, "pipeline"],
};

interface Source {
  path: string;
  room: string;
  text: string;
  imports: string[];
}

const sources: Source[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, room: path.split("/")[0] ?? "", text, imports: importsOf(path, text) };
  });

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+)"/gu);
  return [...found].map((match) => posix.join(dirname(path), match[1] ?? "").replace(/\.js$/u, ".ts"));
}

/** A source with its comments, strings, templates and regular expressions blanked out. */
function codeOnly(text: string): string {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};>\n]\s*|return\s+)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/gu;
  return text.replace(token, " ");
}

function cycleFrom(start: string, graph: Map<string, string[]>, done: Set<string>): string[] | null {
  const path: string[] = [];
  const visit = (node: string): string[] | null => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return null;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return null;
  };
  return visit(start);
}

describe("the house", () => {
  it("has only the rooms of the design", () => {
    expect(sources.filter(({ room }) => !(room in MAY_KNOW)).map(({ path }) => path)).toEqual([]);
  });

  it("lets a room know only those it may know", () => {
    const wrong = sources.flatMap(({ path, room, imports }) =>
      imports
        .map((target) => target.split("/")[0] ?? "")
        .filter((target) => target !== room && !MAY_KNOW[room]?.includes(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the command line behind the pipeline", () => {
    const wrong = sources
      .filter(({ room }) => room === "cli" || room === "review")
      .flatMap(({ path, imports }) =>
        imports.filter((target) => STAGES.includes(target.split("/")[0] ?? "")).map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("imports only files that exist, and knows no circles", () => {
    const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter((target) => !graph.has(target)).map((target) => `${path} → ${target}`),
    );
    expect(missing).toEqual([]);
    const done = new Set<string>();
    const circles = sources.map(({ path }) => [...new Set(cycleFrom(path, graph, done))].sort().join(" ↔ "));
    expect([...new Set(circles)].filter(Boolean)).toEqual([]);
  });

  it("keeps its files short", () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
  });

  it("names things in English", () => {
    const thai = sources.flatMap(({ path, text }) =>
      [...codeOnly(text).matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*(?!\s*:)\b/gu)]
        .filter((match) => /[\u0e00-\u0e7f]/u.test(match[0]))
        .map((match) => `${path}: ${match[0]}`),
    );
    expect(thai).toEqual([]);
  });

  it("prints only from the command line", () => {
    const printing = sources
      .filter(({ room }) => room !== "cli")
      .filter(({ text }) => /(?<![.#])\b(?:console\.|process\.(?:stdout|stderr)\b)/u.test(codeOnly(text)))
      .map(({ path }) => path);
    expect(printing).toEqual([]);
  });

  it("keeps the stages free of clock, environment, network and chance", () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bprocess\.env\b|\bMath\.random\b|\brandomUUID\b|\bfetch\(|node:(?:https?|net|os|child_process)/u;
    const found = sources
      .filter(({ room }) => room !== "pipeline" && room !== "cli" && room !== "review")
      .filter(({ text }) => impure.test(codeOnly(text)) || /"node:(?:https?|net|os|child_process)"/u.test(text))
      .map(({ path }) => relative(".", path));
    expect(found).toEqual([]);
  });
});
