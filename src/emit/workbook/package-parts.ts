import type { Catalogue } from "../sarif.js";
import { xmlText } from "./cell.js";
import { WORKBOOK } from "./messages.js";
import type { FinishedSheet } from "./sheet.js";
import { stylesXml } from "./styles.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a workbook beside its sheets (ECMA-376), by name: what is in it, how it hangs together, how it looks. */
export function packageParts(sheets: readonly FinishedSheet[], producer: Catalogue["producer"]): [string, string][] {
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", relations([rootRelation("officeDocument", "xl/workbook.xml"), coreRelation()])],
    ["docProps/core.xml", coreProperties(producer)],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", relations([...sheets.map(sheetRelation), stylesRelation()])],
    ["xl/styles.xml", stylesXml()],
  ];
}

function contentTypes(sheets: readonly FinishedSheet[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`),
    override("xl/styles.xml", `${SPREADSHEET}.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...sheets.map(({ part }) => override(part.name, `${SPREADSHEET}.worksheet+xml`)),
    "</Types>",
  ].join("");
}

function relations(entries: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function rootRelation(type: string, target: string): string {
  return `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function coreRelation(): string {
  return `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
}

function sheetRelation({ part }: FinishedSheet, index: number): string {
  return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="${part.name.replace(/^xl\//, "")}"/>`;
}

function stylesRelation(): string {
  return `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>`;
}

function coreProperties({ name, version }: Catalogue["producer"]): string {
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(WORKBOOK.title.th)}</dc:title><dc:creator>${xmlText(`${name} ${version}`)}</dc:creator>`,
    "<dc:language>th</dc:language></cp:coreProperties>",
  ].join("");
}

function workbookXml(sheets: readonly FinishedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${listed.join("")}</sheets>`,
    `<definedNames>${sheets.flatMap(definedNames).join("")}</definedNames></workbook>`,
  ].join("");
}

/** A table's filter and the header row that is printed on every page. */
function definedNames({ name, filter }: FinishedSheet, index: number): string[] {
  if (filter === null) return [];
  const sheet = xmlText(`'${name.replaceAll("'", "''")}'`);
  const range = filter.replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
  ];
}
