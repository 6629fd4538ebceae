import type { Column, Table } from "./column.js";
import { DATASET } from "./messages.js";
import { DATASET_VERSION, TABLES } from "./tables/index.js";

interface Words {
  th: string;
  en: string;
}

const inBoth = ({ th, en }: Words): string => `${th} · ${en}`;
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const code = (text: string): string => `\`${text}\``;

/** `CODEBOOK.md`: every table and column with its meaning, unit, source and values, in Thai and English. */
export function codebook(): string {
  const rules = [...DATASET.rules, DATASET.otherAgencies, DATASET.people];
  const lines = [
    `# ${inBoth(DATASET.codebook)}`,
    "",
    `${DATASET.title.th} · ${inBoth(DATASET.version)}: ${DATASET_VERSION}`,
    "",
    DATASET.description.th,
    "",
    DATASET.description.en,
    "",
    `## ${inBoth(DATASET.reading)}`,
    "",
    ...rules.flatMap(({ th, en }) => [`- ${th}`, `  ${en}`]),
    "",
    `## ${inBoth(DATASET.licenceHeading)}`,
    "",
    DATASET.licence.th,
    "",
    DATASET.licence.en,
    ...TABLES.flatMap(tableLines),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(table: Table): string[] {
  const joins = table.foreignKeys.map(({ resource, fields }) => `${code(resource)} (${fields.map(code).join(", ")})`);
  return [
    "",
    `## ${code(table.name)}: ${inBoth(table.title)}`,
    "",
    inBoth(table.description),
    "",
    `- ${inBoth(DATASET.primaryKey)}: ${table.primaryKey.map(code).join(", ")}`,
    ...(joins.length > 0 ? [`- ${inBoth(DATASET.foreignKey)}: ${joins.join(", ")}`] : []),
    "",
    `| ${DATASET.columns.map(inBoth).join(" | ")} |`,
    `|${DATASET.columns.map(() => " --- |").join("")}`,
    ...table.columns.map(columnLine),
    ...table.columns.flatMap(meaningLines),
  ];
}

function columnLine({ name, type, title, description, unit, source, constraints }: Column): string {
  const { minimum, maximum, pattern } = constraints ?? {};
  const bounds = [
    ...(minimum === undefined && maximum === undefined
      ? []
      : [`${inBoth(DATASET.bounds)}: ${minimum ?? ""}–${maximum ?? ""}`]),
    ...(pattern === undefined ? [] : [`${inBoth(DATASET.pattern)}: ${code(pattern)}`]),
  ];
  const meaning = [`**${inBoth(title)}**`, description.th, description.en, ...bounds].join("; ");
  return `| ${[code(name), type, meaning, unit ? inBoth(unit) : "", source].map(cell).join(" | ")} |`;
}

function meaningLines({ name, meanings }: Column): string[] {
  if (!meanings) return [];
  const values = Object.entries(meanings).map(([value, words]) => `- ${code(value)}: ${inBoth(words)}`);
  return ["", `${code(name)}, ${inBoth(DATASET.values)}:`, "", ...values];
}
