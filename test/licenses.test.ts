import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licensePage, thirdParties } from "../tools/licenses.js";

/** Licences that may be combined with AGPL-3.0-or-later. */
const ALLOWED = new Set([
  "AGPL-3.0-or-later",
  "GPL-3.0",
  "LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later AND MIT",
  "Apache-2.0",
  "MIT",
  "0BSD",
  "OFL-1.1",
  "ISC",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT AND Zlib)",
]);

describe("third-party licences", () => {
  it("are all on the allow-list", () => {
    const others = thirdParties().filter(({ license }) => !ALLOWED.has(license));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("are listed in the generated page (npm run licenses)", () => {
    const page = readFileSync(new URL("../THIRD-PARTY-LICENSES.md", import.meta.url), "utf8");
    expect(page).toBe(licensePage(thirdParties()));
  });
});
