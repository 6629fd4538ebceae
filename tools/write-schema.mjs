// Writes docs/schema/*.schema.json from the built package: npm run build && node tools/write-schema.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { datasetSchema } from "../dist/emit/dataset/package.js";
import { jsonSchemaOf, SCHEMA_NAMES } from "../dist/pipeline/json-schema.js";

const folder = new URL("../docs/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of SCHEMA_NAMES) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
writeFileSync(new URL("dataset.schema.json", folder), `${JSON.stringify(datasetSchema(), null, 2)}\n`);
