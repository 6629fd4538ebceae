import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf, SCHEMA_NAMES } from "../../src/pipeline/json-schema.js";

describe("the published JSON Schema", () => {
  it.each(SCHEMA_NAMES)(
    "of the %s is the one of the code; after a change raise SCHEMA_VERSION and run tools/write-schema.mjs",
    (name) => {
      const published = readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), "utf8");
      expect(JSON.parse(published)).toEqual(jsonSchemaOf(name));
    },
  );

  it("names every field of the record as required", () => {
    const { properties, required } = jsonSchemaOf("report");
    expect([...(required as string[])].sort()).toEqual(Object.keys(properties as object).sort());
  });
});
