import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The folder of the package, where its `package.json`, `data` and `docs` lie. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));

const about = z
  .object({ name: z.string(), version: z.string(), license: z.string(), homepage: z.string().optional() })
  .parse(JSON.parse(readFileSync(`${PACKAGE_ROOT}package.json`, "utf8")));

export const PROGRAM_NAME = about.name;
export const PROGRAM_VERSION = about.version;
export const PROGRAM_LICENCE = about.license;
/** Where the source is to be had: at the address that the package names, else in the folders that come with it. */
export const PROGRAM_SOURCE = about.homepage ?? `${about.name}-${about.version}/src, web`;
