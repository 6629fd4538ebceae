import type { InputFile, SkippedFile } from "./input-file.js";
import { skipReasonOf } from "./skip-reason.js";
import { readZipDirectory, type ZipEntry, ZipError } from "./zip-directory.js";

/**
 * Lists the documents in a ZIP file as `a.zip!/inner/x.docx`; `path` is the record path of the ZIP file itself.
 * A ZIP file that cannot be opened becomes one input that carries its problem.
 */
export async function listZip(file: string, path: string): Promise<{ files: InputFile[]; skipped: SkippedFile[] }> {
  const files: InputFile[] = [];
  const skipped: SkippedFile[] = [];
  const seen = new Set<string>();
  let entries: ZipEntry[];
  try {
    entries = await readZipDirectory(file);
  } catch (error) {
    const problem = error instanceof ZipError ? error.code : "unreadable-file";
    return { files: [{ path, origin: { kind: "file", file }, problem }], skipped };
  }
  for (const entry of entries) {
    if (entry.directory) continue;
    const inner = innerPath(entry.name);
    const target = `${path}!/${inner ?? printable(entry.name)}`;
    if (inner === null) skipped.push({ path: target, reason: "path-escape" });
    else if (entry.link) skipped.push({ path: target, reason: "link" });
    else if (seen.has(inner)) skipped.push({ path: target, reason: "duplicate-entry" });
    else {
      seen.add(inner);
      const reason = skipReasonOf(inner, true);
      if (reason) skipped.push({ path: target, reason });
      else files.push({ path: target, origin: { kind: "zip-entry", file, entry }, problem: null });
    }
  }
  return { files, skipped };
}

/** The entry's own path in NFC with `/`; null where it points out of the archive. */
function innerPath(name: string): string | null {
  const path = name.replaceAll("\\", "/").normalize("NFC");
  if (path.startsWith("/") || /^[A-Za-z]:/u.test(path) || /[\u0000-\u001f\u007f]/u.test(path)) return null;
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  return segments.length === 0 || segments.includes("..") ? null : segments.join("/");
}

function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f]/gu, "_").normalize("NFC");
}
