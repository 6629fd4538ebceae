import { expect, test } from "vitest";
import { placeUnknown } from "../../src/check/place-unknown.js";
import { judge } from "./support/judge.js";

const own = { value: "บางระหงส์", rank: "subdistrict", role: "title", known: false };

test("names the agency's own place that the gazetteer lacks, once", () => {
  const places = [own, { ...own, role: "heading" }];
  const { findings } = judge(placeUnknown, { agency: { subdistrict: { value: own.value } }, mentions: { places } });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ messageId: "subdistrict", severity: "info", actual: own.value });
});

test("counts a title's place where the record has none of that rank", () => {
  const { findings } = judge(placeUnknown, {
    agency: { district: null },
    mentions: { places: [{ ...own, rank: "district" }] },
  });
  expect(findings).toHaveLength(1);
});

test.each([
  ["a place in the text", { ...own, role: "body" }],
  ["another place in the title", own],
  ["a known place", { ...own, value: "บางระกำ", known: true }],
])("stays silent for %s", (_, place) => {
  expect(judge(placeUnknown, { mentions: { places: [place] } })).toEqual({ findings: [], state: "passed" });
});
