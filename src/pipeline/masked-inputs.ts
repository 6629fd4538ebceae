import { maskPath } from "../mask/index.js";
import type { InputFile } from "./input-file.js";
import { compareUtf8, type InputList } from "./inputs.js";
import { uniqueName } from "./unique-paths.js";

const MARK = "~";

/** The inputs with the people in their paths masked: every file keeps its bytes and gets a record path of its own. */
export function maskInputs({ roots, files, skipped }: InputList): InputList {
  const taken = new Set<string>();
  const mark = unusedMark(files);
  const masked = files.map((file, index): InputFile => {
    const path = uniqueName(maskPath(file.path), taken, MARK);
    return { ...file, path, unmaskedPath: file.path, pathMark: `${mark}${index + 1}` };
  });
  return {
    roots: roots.map(maskPath),
    files: masked.sort((a, b) => compareUtf8(a.path, b.path)),
    skipped: skipped
      .map((file) => ({ ...file, path: maskPath(file.path) }))
      .sort((a, b) => compareUtf8(a.path, b.path)),
  };
}

/** A mark that no path ends with, so that a marked path is nobody else's. */
function unusedMark(files: readonly InputFile[]): string {
  let mark = `${MARK}m`;
  while (files.some(({ path }) => path.includes(mark))) mark = MARK + mark;
  return mark;
}
