import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codebook } from "../../../src/emit/dataset/codebook.js";
import { dataPackage, datasetSchema } from "../../../src/emit/dataset/package.js";
import { DATASET_VERSION, TABLES } from "../../../src/emit/dataset/tables/index.js";
import { FINDING_COLUMNS } from "../../../src/emit/findings-csv.js";
import { MEASURE_COLUMNS } from "../../../src/emit/measures-csv.js";
import { SCORE_COLUMNS } from "../../../src/emit/scores-csv.js";
import { sampleFinding, sampleMeasure, sampleReport } from "../sample-report.js";

const digest = { bytes: 1, sha256: "0".repeat(64) };
const names = (table: string) => TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];

interface PublishedSchema {
  version: string;
  tables: { name: string; schema: { fields: { name: string; type: string }[] } }[];
}

describe("the tables", () => {
  it("are the published ones; a removed or retyped column needs a new major version", () => {
    const file = new URL("../../../docs/schema/dataset.schema.json", import.meta.url);
    const published = JSON.parse(readFileSync(file, "utf8")) as PublishedSchema;
    const present = JSON.parse(JSON.stringify(datasetSchema())) as PublishedSchema;
    if (published.version.split(".")[0] === DATASET_VERSION.split(".")[0]) {
      for (const { name, schema } of published.tables) {
        const fields = present.tables.find((table) => table.name === name)?.schema.fields ?? [];
        const types = Object.fromEntries(fields.map((field) => [field.name, field.type]));
        for (const field of schema.fields) expect(types[field.name], `${name}.${field.name}`).toBe(field.type);
      }
    }
    expect(present, "publish it: npm run schema").toEqual(published);
  });

  it("hold every column of the flat tables of a run, in their order", () => {
    const within = (table: string, columns: readonly string[]) => names(table).filter((name) => columns.includes(name));
    expect(within("scores", SCORE_COLUMNS)).toEqual([...SCORE_COLUMNS]);
    expect(within("measures", MEASURE_COLUMNS)).toEqual([...MEASURE_COLUMNS]);
    expect(within("findings", FINDING_COLUMNS)).toEqual([...FINDING_COLUMNS]);
  });

  it("give as many cells as they have columns", () => {
    const report = sampleReport({ findings: [sampleFinding()], measures: [sampleMeasure()] });
    for (const { name, columns, rows } of TABLES)
      for (const row of rows(report)) expect(row.length, name).toBe(columns.length);
  });

  it("have keys that are columns, of tables that exist", () => {
    for (const { name, primaryKey, foreignKeys } of TABLES) {
      expect(names(name), name).toEqual(expect.arrayContaining([...primaryKey]));
      expect(new Set(names(name)).size, name).toBe(names(name).length);
      for (const { fields, resource, references } of foreignKeys) {
        expect(names(name)).toEqual(expect.arrayContaining([...fields]));
        expect(names(resource)).toEqual(expect.arrayContaining([...references]));
      }
    }
  });

  it("say of every column in both languages what it is and where it comes from", () => {
    for (const { columns } of TABLES) {
      for (const { name, title, description, source } of columns) {
        expect(title.th, name).toMatch(/[\u0E00-\u0E7F]/);
        expect(description.th, name).toMatch(/[\u0E00-\u0E7F]|report_id|fingerprint|change/);
        expect(`${title.en}${description.en}`, name).not.toMatch(/[\u0E00-\u0E7F]/);
        expect(source, name).not.toBe("");
      }
    }
  });
});

describe("dataPackage", () => {
  const written = TABLES.flatMap((table) => (["csv", "parquet"] as const).map((format) => ({ table, format, digest })));

  it("describes a file of each table once by its name, further formats beside it", () => {
    const made = dataPackage(written) as { resources: { name: string; path: string; hash: string }[] };
    const resources = made.resources.map(({ name }) => name);
    expect(new Set(resources).size).toBe(resources.length);
    expect(resources).toEqual(expect.arrayContaining(["reports", "reports-parquet"]));
    for (const { name, path, hash } of made.resources) {
      expect(name).toMatch(/^[-a-z0-9._]+$/);
      expect(path).toMatch(/^[a-z_]+\.(csv|parquet)$/);
      expect(hash).toBe(`sha256:${digest.sha256}`);
    }
  });

  it("claims no right over the figures", () => {
    const made = dataPackage(written);
    expect(made).not.toHaveProperty("licenses");
    expect(made.rights).toContain("No right over them is claimed");
  });
});

describe("codebook", () => {
  it("has a line for every column and every value", () => {
    const text = codebook();
    for (const { name, columns } of TABLES) {
      expect(text).toContain(`## \`${name}\``);
      for (const { name: of, meanings } of columns) {
        expect(text).toContain(`| \`${of}\` |`);
        for (const value of Object.keys(meanings ?? {})) expect(text).toContain(`- \`${value}\``);
      }
    }
  });
});
