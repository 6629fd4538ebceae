import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { InputFile, SkippedFile, SkipReason } from "./input-file.js";
import { isArchive, skipReasonOf } from "./skip-reason.js";
import { listZip } from "./zip-inputs.js";

/**
 * Walks a folder for documents. Links to files inside the folder are read; links out of it, links to folders,
 * devices and pipes are not; `passedOver` (OUT, a real path) is left alone.
 */
export async function walkFolder(
  root: string,
  passedOver: string | null,
): Promise<{ files: InputFile[]; skipped: SkippedFile[] }> {
  const files: InputFile[] = [];
  const skipped: SkippedFile[] = [];
  const pending = [{ folder: root, path: "" }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { folder, path } = next;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      files.push({ path: path || ".", origin: { kind: "file", file: folder }, problem: "unreadable-file" });
      continue;
    }
    for (const entry of entries) {
      const file = join(folder, entry.name);
      if (file === passedOver) continue;
      const own = (path === "" ? entry.name : `${path}/${entry.name}`).normalize("NFC");
      const reason = await reasonOf(entry, file, own, root);
      if (reason) skipped.push({ path: own, reason });
      else if (entry.isDirectory()) pending.push({ folder: file, path: own });
      else await addFile(file, own, files, skipped);
    }
  }
  return { files, skipped };
}

/** Lists one file: a document, or what a ZIP file holds. */
export async function addFile(file: string, path: string, files: InputFile[], skipped: SkippedFile[]): Promise<void> {
  if (!isArchive(path)) {
    files.push({ path, origin: { kind: "file", file }, problem: null });
    return;
  }
  const contents = await listZip(file, path);
  files.push(...contents.files);
  skipped.push(...contents.skipped);
}

async function reasonOf(entry: Dirent, file: string, path: string, root: string): Promise<SkipReason | null> {
  if (entry.isDirectory()) return entry.name.startsWith(".") ? "hidden" : null;
  if (entry.isSymbolicLink()) {
    const target = await realpath(file).catch(() => null);
    const inside = target?.startsWith(root.endsWith(sep) ? root : root + sep) ?? false;
    if (!target || !inside || !(await stat(target)).isFile()) return "link";
  } else if (!entry.isFile()) return "special";
  return skipReasonOf(path, false);
}
