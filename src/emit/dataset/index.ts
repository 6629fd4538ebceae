import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type DatasetFormat, datasetFormatSchema } from "../../model/dataset-format.js";
import { writeWhole } from "../files.js";
import type { RunFile } from "../run-file.js";
import { codebook } from "./codebook.js";
import { dataPackage, type WrittenTable } from "./package.js";
import { fileNameOf, openTable, type TableFile } from "./table-file.js";
import { TABLES } from "./tables/index.js";

const FORMATS = datasetFormatSchema.options;
const PACKAGE_FILE = "datapackage.json";
const CODEBOOK_FILE = "CODEBOOK.md";

/** The files of a data set in these formats, as names within its folder. */
export function datasetFiles(formats: readonly DatasetFormat[]): string[] {
  return [
    ...formats.flatMap((format) => TABLES.map((table) => fileNameOf(table, format))),
    PACKAGE_FILE,
    CODEBOOK_FILE,
  ];
}

/**
 * The data set as one file of a run: a folder with every table in every format asked for, `datapackage.json` and
 * `CODEBOOK.md`. Tables in another format, of an earlier run, are removed at the end. `createdBy` names the program.
 */
export async function datasetFolder(
  folder: string,
  formats: readonly DatasetFormat[],
  createdBy: string,
): Promise<RunFile> {
  const wanted = FORMATS.filter((format) => formats.includes(format));
  const files: { table: (typeof TABLES)[number]; format: DatasetFormat; file: TableFile }[] = [];
  const abandon = async () => {
    for (const { file } of files) await file.abandon();
  };
  try {
    for (const format of wanted) {
      for (const table of TABLES) {
        const file = await openTable(join(folder, fileNameOf(table, format)), table, format, createdBy);
        files.push({ table, format, file });
      }
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    async add(report) {
      for (const table of TABLES) {
        const rows = [...table.rows(report)];
        for (const one of files) if (one.table === table) await one.file.add(rows);
      }
    },
    async finish() {
      const written: WrittenTable[] = [];
      for (const { table, format, file } of files) written.push({ table, format, digest: await file.finish() });
      await writeWhole(join(folder, CODEBOOK_FILE), codebook());
      await writeWhole(join(folder, PACKAGE_FILE), `${JSON.stringify(dataPackage(written), null, 2)}\n`);
      const unwanted = FORMATS.filter((format) => !wanted.includes(format));
      for (const format of unwanted) {
        for (const table of TABLES) await rm(join(folder, fileNameOf(table, format)), { force: true });
      }
    },
    abandon,
  };
}
