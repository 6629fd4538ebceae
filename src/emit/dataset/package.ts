import type { DatasetFormat } from "../../model/dataset-format.js";
import type { Column, Table } from "./column.js";
import type { Digest } from "./hashed-file.js";
import { DATASET } from "./messages.js";
import { fileNameOf } from "./table-file.js";
import { DATASET_VERSION, TABLES } from "./tables/index.js";

const MEDIA_TYPE: Readonly<Record<DatasetFormat, string>> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
};

/** A file of a table, with what was written into it. */
export interface WrittenTable {
  table: Table;
  format: DatasetFormat;
  digest: Digest;
}

const inBoth = ({ th, en }: { th: string; en: string }): string => `${th} · ${en}`;

/**
 * `datapackage.json`: Frictionless Data Package 1.0 with a Table Schema for each file. A table in two formats is two
 * resources, the second named after its format; foreign keys name the first.
 */
export function dataPackage(written: readonly WrittenTable[]): Record<string, unknown> {
  const main = written[0]?.format ?? "csv";
  return {
    profile:
      main === "csv" && written.every(({ format }) => format === "csv") ? "tabular-data-package" : "data-package",
    name: DATASET.name,
    title: inBoth(DATASET.title),
    description: [DATASET.description, DATASET.otherAgencies, DATASET.people].map(inBoth).join("\n\n"),
    version: DATASET_VERSION,
    rights: inBoth(DATASET.licence),
    resources: written.map(({ table, format, digest }) => ({
      profile: format === "csv" ? "tabular-data-resource" : "data-resource",
      name: format === main ? table.name : `${table.name}-${format}`,
      title: inBoth(table.title),
      description: inBoth(table.description),
      path: fileNameOf(table, format),
      format,
      mediatype: MEDIA_TYPE[format],
      ...(format === "csv" && { encoding: "utf-8", dialect: { lineTerminator: "\r\n", delimiter: ",", header: true } }),
      bytes: digest.bytes,
      hash: `sha256:${digest.sha256}`,
      schema: tableSchema(table),
    })),
  };
}

/** The tables alone, as they are published with the program: what must not change without another version. */
export function datasetSchema(): Record<string, unknown> {
  return {
    name: DATASET.name,
    version: DATASET_VERSION,
    tables: TABLES.map((table) => ({ name: table.name, schema: tableSchema(table) })),
  };
}

function tableSchema(table: Table): Record<string, unknown> {
  return {
    fields: table.columns.map(field),
    missingValues: [""],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length > 0 && {
      foreignKeys: table.foreignKeys.map(({ fields, resource, references }) => ({
        fields,
        reference: { resource, fields: references },
      })),
    }),
  };
}

function field({ name, type, title, description, unit, source, constraints, meanings }: Column): unknown {
  return {
    name,
    type,
    format: "default",
    title: inBoth(title),
    description: inBoth(description),
    ...(unit && { unit: inBoth(unit) }),
    source,
    ...((constraints || meanings) && {
      constraints: { ...constraints, ...(meanings && { enum: Object.keys(meanings) }) },
    }),
    ...(meanings && {
      meanings: Object.fromEntries(Object.entries(meanings).map(([value, words]) => [value, inBoth(words)])),
    }),
  };
}
