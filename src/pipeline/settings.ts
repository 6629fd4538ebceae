import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { z } from "zod";
import type { CheckSettings } from "../check/index.js";
import type { RunFilesOptions } from "../emit/index.js";
import { type DatasetFormat, datasetFormatSchema } from "../model/dataset-format.js";
import type { Severity } from "../model/finding.js";
import { UsageError } from "./input-file.js";
import { OFFICIAL_FIELDS } from "./official-columns.js";
import { USAGE } from "./usage-messages.js";

const SHARE_OF_CONVERSION = 0.75;

export const failOnSchema = z.enum(["error", "warning", "info", "never"]);
export type FailOn = z.infer<typeof failOnSchema>;

/** Programs outside this package that a run may use; they are used only on request. */
export const nativeToolSchema = z.enum(["tesseract", "soffice"]);
export type NativeTool = z.infer<typeof nativeToolSchema>;

/** The settings of a run. `memory` in megabytes a document, `timeout` in seconds a document. */
export const settingsSchema = z.strictObject({
  jobs: z.int().min(1).max(256),
  memory: z.int().min(64).max(1_048_576),
  timeout: z.number().positive().max(86_400),
  failOn: failOnSchema,
  /** By rule id: left out, or with another severity than its own. */
  rules: z.record(z.string(), z.enum(["off", "error", "warning", "info"])),
  native: z.array(nativeToolSchema),
  /** How an official results table is read: the header of each field's column, and the year where no column has it. */
  official: z.strictObject({
    columns: z.partialRecord(z.enum(OFFICIAL_FIELDS), z.string()).optional(),
    fiscalYear: z.int().min(2562).max(2599).optional(),
  }),
  /** Whether names, numbers and addresses of people are masked in everything that is written. */
  maskPeople: z.boolean(),
  /** How many megabytes of pictures the review page may hold. */
  reviewBudget: z.number().min(0).max(2000),
  /** The formats of the data set's tables. */
  format: z.array(datasetFormatSchema).min(1),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds where nobody says otherwise. */
export function defaultSettings(): Settings {
  return {
    jobs: availableParallelism(),
    memory: 1024,
    timeout: 120,
    failOn: "error",
    rules: {},
    native: [],
    official: {},
    maskPeople: false,
    reviewBudget: 20,
    format: [...datasetFormatSchema.options],
  };
}

/** Some of the settings; what is undefined is left to the layer before. */
export type SettingsLayer = { [Key in keyof Settings]?: Settings[Key] | undefined };

/** A configuration file as read: its settings and the SHA-256 of its bytes. */
export interface Configuration {
  settings: SettingsLayer;
  hash: string;
}

/** Reads a configuration file. What is not JSON, an unknown key or a value out of bounds is a UsageError. */
export async function readConfiguration(file: string): Promise<Configuration> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(USAGE.configUnreadable(file));
  });
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/u, ""));
  } catch {
    throw new UsageError(USAGE.configNotJson(file));
  }
  const result = settingsSchema.partial().safeParse(content);
  if (!result.success) throw invalid(result.error, file);
  return { settings: result.data, hash: createHash("sha256").update(bytes).digest("hex") };
}

/** Joins the defaults and the layers, the later over the earlier; a value out of bounds is a UsageError. */
export function mergeSettings(...layers: SettingsLayer[]): Settings {
  const given = layers.flatMap((layer) => Object.entries(layer).filter(([, value]) => value !== undefined));
  const result = settingsSchema.safeParse({ ...defaultSettings(), ...Object.fromEntries(given) });
  if (!result.success) throw invalid(result.error, null);
  return result.data;
}

const fileSettingsSchema = z.object({
  reviewBudget: settingsSchema.shape.reviewBudget.optional().catch(undefined),
  format: settingsSchema.shape.format.optional().catch(undefined),
});

/** How the files of an earlier run were made, from its manifest: this holds again where nobody says otherwise. */
export function fileSettings(earlier: Readonly<Record<string, unknown>>): SettingsLayer {
  return fileSettingsSchema.parse(earlier);
}

/** What of the settings the files of a whole run are made by; `masked` says whether people are masked in the records. */
export function runFilesOptions({ reviewBudget, format }: Settings, masked: boolean): RunFilesOptions {
  return { review: { masked, cropBytes: Math.round(reviewBudget * 1_000_000) }, formats: format };
}

/** What of the settings the rules are told. */
export function checkSettingsOf({ rules }: Settings): CheckSettings {
  const disabled: string[] = [];
  const severities: Record<string, Severity> = {};
  for (const [rule, state] of Object.entries(rules)) {
    if (state === "off") disabled.push(rule);
    else severities[rule] = state;
  }
  return { disabled, severities };
}

/** A setting for a rule that does not exist is a UsageError. */
export function refuseUnknownRules({ rules }: Settings, known: readonly string[]): void {
  const unknown = Object.keys(rules).filter((rule) => !known.includes(rule));
  if (unknown.length === 0) return;
  throw new UsageError(USAGE.unknownRules(unknown.join(", ")));
}

/** Reads a list such as `tesseract,soffice`; an unknown name is a UsageError. */
export function nativeTools(list: string): NativeTool[] {
  return namesIn(list, nativeToolSchema, USAGE.unknownTools);
}

/** Reads a list such as `csv,parquet`; an unknown name, or none, is a UsageError. */
export function datasetFormats(list: string): DatasetFormat[] {
  const formats = namesIn(list, datasetFormatSchema, USAGE.unknownFormats);
  if (formats.length === 0) throw new UsageError(USAGE.unknownFormats(list, datasetFormatSchema.options.join(", ")));
  return formats;
}

function namesIn<Name extends string>(
  list: string,
  schema: { options: readonly Name[] },
  message: (unknown: string, known: string) => string,
): Name[] {
  const names = list.split(",").flatMap((name) => name.trim() || []);
  const unknown = names.filter((name) => !schema.options.some((option) => option === name));
  if (unknown.length > 0) throw new UsageError(message(unknown.join(", "), schema.options.join(", ")));
  return [...new Set(names.flatMap((name) => schema.options.find((option) => option === name) ?? []))];
}

/** What native tools do in a run: the time that LibreOffice may take for one file (most of the document's own), and the OCR. */
export function nativeWork({ native, timeout }: Settings): { sofficeMilliseconds?: number; nativeOcr?: boolean } {
  return {
    ...(native.includes("soffice") && { sofficeMilliseconds: Math.round(timeout * 1000 * SHARE_OF_CONVERSION) }),
    ...(native.includes("tesseract") && { nativeOcr: true }),
  };
}

function invalid(error: z.ZodError, file: string | null): UsageError {
  const details = error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));
  return new UsageError(USAGE.invalidSettings(file, details.join("; ")));
}
