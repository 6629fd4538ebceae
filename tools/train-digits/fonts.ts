import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import * as mupdf from "mupdf";
import { unpackWoff } from "./woff.js";

/** One style of a family: the files that hold its glyphs, looked into in this order. */
export interface Face {
  readonly family: string;
  readonly style: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly fonts: readonly mupdf.Font[];
  /** Whether it has Thai digits too, not only Arabic ones. */
  readonly thai: boolean;
}

/** Families that training never sees; the benchmark measures on them alone. */
export const HELD_BACK = ["Garuda", "Niramit", "Norasi", "Trirong"] as const;

const MODULES = fileURLToPath(new URL("../../node_modules/@fontsource/", import.meta.url));
const TLWG = "/usr/share/fonts/truetype/tlwg/";
const NOTO = "/usr/share/fonts/truetype/noto/";
const DEJAVU = "/usr/share/fonts/truetype/dejavu/";

const FONTSOURCE: readonly (readonly [string, string, readonly string[]])[] = [
  ["Sarabun", "sarabun", ["300-normal", "400-normal", "400-italic", "700-normal"]],
  ["Noto Sans Thai", "noto-sans-thai", ["300-normal", "400-normal", "700-normal"]],
  ["Noto Serif Thai", "noto-serif-thai", ["300-normal", "400-normal", "700-normal"]],
  ["IBM Plex Sans Thai Looped", "ibm-plex-sans-thai-looped", ["300-normal", "400-normal", "700-normal"]],
  ["K2D", "k2d", ["300-normal", "400-normal", "400-italic", "700-normal"]],
  ["Niramit", "niramit", ["300-normal", "400-normal", "400-italic", "700-normal"]],
  ["Trirong", "trirong", ["300-normal", "400-normal", "400-italic", "700-normal"]],
];

const SYSTEM: readonly (readonly [string, string, readonly string[]])[] = [
  ["Laksaman", `${TLWG}Laksaman`, ["", "-Bold", "-Italic", "-BoldItalic"]],
  ["Norasi", `${TLWG}Norasi`, ["", "-Bold", "-Italic"]],
  ["Kinnari", `${TLWG}Kinnari`, ["", "-Bold", "-Italic", "-BoldItalic"]],
  ["Garuda", `${TLWG}Garuda`, ["", "-Bold", "-Oblique"]],
  ["Loma", `${TLWG}Loma`, ["", "-Bold", "-Oblique", "-BoldOblique"]],
  ["Umpush", `${TLWG}Umpush`, ["", "-Bold", "-Light", "-Oblique"]],
  ["Waree", `${TLWG}Waree`, ["", "-Bold", "-Oblique"]],
  ["Sawasdee", `${TLWG}Sawasdee`, ["", "-Bold", "-Oblique"]],
  ["Purisa", `${TLWG}Purisa`, ["", "-Bold"]],
  ["Tlwg Typist", `${TLWG}TlwgTypist`, ["", "-Bold", "-Oblique"]],
  ["Tlwg Typo", `${TLWG}TlwgTypo`, ["", "-Bold"]],
  ["Tlwg Mono", `${TLWG}TlwgMono`, ["", "-Bold", "-Oblique"]],
  ["Noto Looped Thai", `${NOTO}NotoLoopedThai`, ["-Regular", "-Bold"]],
  ["Noto Serif", `${NOTO}NotoSerif`, ["-Regular", "-Bold", "-Italic", "-BoldItalic"]],
  ["Noto Sans", `${NOTO}NotoSans`, ["-Regular", "-Bold", "-Italic"]],
  ["DejaVu Sans", `${DEJAVU}DejaVuSans`, [""]],
  ["DejaVu Serif", `${DEJAVU}DejaVuSerif`, [""]],
];

/**
 * All faces whose files this machine has: the packages of `devDependencies`, and Debian's fonts-thai-tlwg, fonts-noto-core
 * and fonts-dejavu where installed.
 * @param wanted which families
 */
export function loadFaces(wanted: (family: string) => boolean): Face[] {
  const faces: Face[] = [];
  for (const [family, folder, styles] of FONTSOURCE) {
    if (!wanted(family)) continue;
    for (const style of styles) {
      const files = ["thai", "latin"].map((subset) => `${MODULES}${folder}/files/${folder}-${subset}-${style}.woff`);
      faces.push(loadFace(family, style, files));
    }
  }
  for (const [family, start, styles] of SYSTEM) {
    if (!wanted(family)) continue;
    for (const file of styles.map((style) => `${start}${style}.ttf`)) {
      if (existsSync(file)) faces.push(loadFace(family, basename(file, ".ttf"), [file]));
    }
  }
  return faces;
}

/** Whether a family is kept out of training. */
export function isHeldBack(family: string): boolean {
  return HELD_BACK.some((name) => name === family);
}

function loadFace(family: string, style: string, paths: readonly string[]): Face {
  const read = paths.map((path) => ({ path, bytes: readFileSync(path) }));
  const fonts = read.map(({ path, bytes }) => {
    const plain = path.endsWith(".woff") ? unpackWoff(bytes) : bytes;
    return new mupdf.Font(basename(path), plain, 0);
  });
  const files = read.map(({ path, bytes }) => ({
    name: basename(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  const thai = fonts.some((font) => font.encodeCharacter("๔") !== 0);
  return { family, style, files, fonts, thai };
}
