import { posix } from "node:path";
import type { InputContents } from "./input-file.js";

/**
 * Gives every file of several INPUTs a record path of its own: the INPUTs whose paths meet carry their base name
 * (a number added where that is the same too), and paths that still meet, as two spellings of one name do, a number.
 */
export function withUniquePaths(inputs: InputContents[]): InputContents[] {
  const colliding = collidingInputs(inputs);
  const prefixes = new Set<string>();
  const taken = new Set<string>();
  return inputs.map((input, index) => {
    const prefix = colliding.has(index) ? `${uniqueName(input.prefix, prefixes, "-")}/` : "";
    return {
      ...input,
      files: input.files.map((file) => ({ ...file, path: uniqueName(prefix + file.path, taken, "~") })),
      skipped: input.skipped.map((file) => ({ ...file, path: prefix + file.path })),
    };
  });
}

function collidingInputs(inputs: InputContents[]): Set<number> {
  const owner = new Map<string, number>();
  const colliding = new Set<number>();
  inputs.forEach((input, index) => {
    for (const { path } of input.files) {
      const first = owner.get(path) ?? index;
      owner.set(path, first);
      if (first !== index) colliding.add(first).add(index);
    }
  });
  return colliding;
}

/** A name not taken yet, made of a given one; its number goes before the extension, which says how a file is read. */
export function uniqueName(name: string, taken: Set<string>, mark: string): string {
  const extension = posix.extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${stem}${mark}${count}${extension}`;
  taken.add(free);
  return free;
}
