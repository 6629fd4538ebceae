import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/pipeline/input-file.js";
import { datasetFormats, defaultSettings, mergeSettings, runFilesOptions } from "../../src/pipeline/settings.js";

describe("datasetFormats", () => {
  it("reads a list, each name once", () => {
    expect(datasetFormats("parquet")).toEqual(["parquet"]);
    expect(datasetFormats(" csv, parquet,csv ")).toEqual(["csv", "parquet"]);
  });

  it("refuses an unknown name, and a list without any", () => {
    for (const list of ["xlsx", "csv,feather", "", ","]) expect(() => datasetFormats(list)).toThrow(UsageError);
  });
});

describe("the setting format", () => {
  it("is both formats where nobody says otherwise", () => {
    expect(runFilesOptions(defaultSettings(), false).formats).toEqual(["csv", "parquet"]);
    expect(runFilesOptions(mergeSettings({ format: ["csv"] }), false).formats).toEqual(["csv"]);
  });

  it("refuses an unknown format, and none", () => {
    expect(() => mergeSettings({ format: [] })).toThrow(UsageError);
    expect(() => mergeSettings(JSON.parse('{"format":["json"]}'))).toThrow(UsageError);
  });
});
