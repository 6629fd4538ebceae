import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist", ".built");

/** Child processes need JavaScript: builds `dist` before the tests when a source of the program or of the page is newer than it. */
export default function setup(): void {
  const newest = Math.max(newestChange(join(root, "src")), newestChange(join(root, "web")));
  if ((statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newest) return;
  const fresh = join(root, `node_modules/.cache/prongsai-build-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const bundler = join(root, "node_modules/vite/bin/vite.js");
  run("the build has type errors", [compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", fresh]);
  const pageBuilt = run("the review page could not be built", [
    bundler,
    "build",
    ...["--config", join(root, "web/vite.config.ts"), "--outDir", join(fresh, "web"), "--logLevel", "warn"],
  ]);
  if (pageBuilt) {
    writeFileSync(join(fresh, ".built"), "");
    utimesSync(join(fresh, ".built"), newest / 1000 + 1, newest / 1000 + 1);
  }
  replaceFolder(fresh, join(root, "dist"));
}

/** False where a step failed; what it said is shown. */
function run(fault: string, args: string[]): boolean {
  try {
    execFileSync(process.execPath, args, { stdio: "pipe" });
    return true;
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    process.stderr.write(`${fault}:\n${output.slice(0, 2000)}\n`);
    return false;
  }
}

function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  rmSync(old, { recursive: true, force: true });
  if (statSync(target, { throwIfNoEntry: false })) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function newestChange(folder: string): number {
  return Math.max(
    statSync(folder).mtimeMs,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs;
    }),
  );
}
