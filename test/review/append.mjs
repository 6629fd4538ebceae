import { EntryStore } from "../../dist/pipeline/decisions/entry-store.js";

const [, , outDir = "", reviewer = "", count = "0"] = process.argv;
const store = new EntryStore(outDir);
for (let at = 0; at < Number(count); at += 1) {
  await store.append([
    {
      ...{ kind: "decision", fingerprint: "0123456789abcdef", path: "ก.docx", rule: "total-mismatch", verdict: "true" },
      ...{ note: `${at} ${"ก".repeat(3000)}`, reviewer, decidedAt: "2026-01-02T03:04:05.000Z" },
    },
  ]);
}
