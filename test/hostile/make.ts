import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refusedArchives } from "./archives.js";
import { hostileDocx } from "./docx-files.js";
import type { HostileFile } from "./hostile-file.js";
import { hostileMarkup } from "./markup.js";
import { hostilePdfs } from "./pdf-files.js";
import { hostileTexts } from "./texts.js";
import { wrongExtensions } from "./wrong-extensions.js";

/** All hostile files by the folder that they are written to. */
export const HOSTILE_FOLDERS: Record<string, () => HostileFile[]> = {
  archives: refusedArchives,
  docx: hostileDocx,
  extensions: wrongExtensions,
  markup: hostileMarkup,
  pdf: hostilePdfs,
  texts: hostileTexts,
};

/** Makes the files and writes them into a folder. */
export async function writeHostileFiles(folder: string, files: readonly HostileFile[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), await content());
}
