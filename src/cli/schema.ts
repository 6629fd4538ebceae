import { Argument, type Command } from "commander";
import { jsonSchemaOf, SCHEMA_NAMES, type SchemaName } from "../pipeline/json-schema.js";
import { say } from "./messages.js";
import { print } from "./output.js";

/** Adds `schema`: prints the JSON Schema of a record, a document or a manifest. */
export function addSchema(program: Command): void {
  program
    .command("schema")
    .summary(say.schemaAbout)
    .description(say.schemaAbout)
    .addArgument(new Argument("[name]", say.schemaOf).choices(SCHEMA_NAMES).default("report"))
    .action((name: SchemaName) => print(JSON.stringify(jsonSchemaOf(name), null, 2)));
}
