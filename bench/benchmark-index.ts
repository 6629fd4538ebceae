import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const HEAD = `# Benchmarks

Dated runs, losses included; the raw figures lie beside each page. \`npm run bench\` measures speed and memory,
\`npm run bench:accuracy\` accuracy on generated reports (PDFs where Chromium and LibreOffice are installed),
\`npm run bench:rules\` what the rules find of planted faults, and what they find without one.`;

/**
 * Writes README.md of the folder `benchmarks`: the pages of all dated runs, the latest first, each with its heading
 * and its line "Missed: …".
 */
export async function writeBenchmarkIndex(benchmarks: string): Promise<void> {
  const names = (await readdir(benchmarks)).filter((name) => /^[0-9-]+.*\.md$/.test(name)).sort();
  const lines = [];
  for (const name of names.reverse()) {
    const text = await readFile(join(benchmarks, name), "utf8");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
    const missed = /^Missed: (.+)$/m.exec(text)?.[1];
    lines.push(`- [${title}](${name})${missed ? `: missed: ${missed}` : ""}`);
  }
  await writeFile(join(benchmarks, "README.md"), `${HEAD}\n\n${lines.join("\n")}\n`);
}
