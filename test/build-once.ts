import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist", ".built");

/** Child processes need JavaScript: builds `dist` before the tests when a source is newer than it. */
export default function setup(): void {
  const newest = newestChange(join(root, "src"));
  if ((statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newest) return;
  const fresh = join(root, `node_modules/.cache/prongsai-build-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", fresh], {
      stdio: "pipe",
    });
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    process.stderr.write(`the build has type errors:\n${output.slice(0, 2000)}\n`);
  }
  writeFileSync(join(fresh, ".built"), "");
  utimesSync(join(fresh, ".built"), newest / 1000 + 1, newest / 1000 + 1);
  replaceFolder(fresh, join(root, "dist"));
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
