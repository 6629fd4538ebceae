import { posix } from "node:path";
import type { SkipReason } from "./input-file.js";

const TEXTS = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"];
const PICTURES = [".png", ".jpg", ".jpeg", ".tif", ".tiff"];
const READABLE = new Set([...TEXTS, ...PICTURES, ".docx", ".doc", ".pdf"]);
const ARCHIVES = new Set([".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".cab"]);

/** True for a file that is opened as an archive of documents. */
export function isArchive(path: string): boolean {
  return extensionOf(path) === ".zip";
}

/** Why a file is passed over for its name alone; null: it is to be read. `path` is `/`-separated. */
export function skipReasonOf(path: string, inArchive: boolean): SkipReason | null {
  const segments = path.split("/");
  const name = segments.at(-1) ?? "";
  if (name.startsWith("~$") || name.startsWith(".~lock.")) return "lock";
  if (inArchive && segments.some((segment) => segment.startsWith(".") || segment === "__MACOSX")) return "hidden";
  if (name.startsWith(".")) return "hidden";
  const extension = extensionOf(name);
  if (inArchive && ARCHIVES.has(extension)) return "nested-archive";
  return READABLE.has(extension) || extension === ".zip" ? null : "unsupported";
}

function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase();
}
