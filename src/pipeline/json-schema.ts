import { z } from "zod";
import { documentSchema } from "../model/document.js";
import { manifestSchema } from "../model/manifest.js";
import { reportSchema, SCHEMA_VERSION } from "../model/report.js";

const SCHEMAS = { report: reportSchema, document: documentSchema, manifest: manifestSchema };

/** The files that have a published schema. */
export const SCHEMA_NAMES = ["report", "document", "manifest"] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The JSON Schema (draft 2020-12) of one kind of file, with the version of the record's shape. */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  return { title: `prongsai ${name}`, version: SCHEMA_VERSION, ...z.toJSONSchema(SCHEMAS[name], { reused: "ref" }) };
}
