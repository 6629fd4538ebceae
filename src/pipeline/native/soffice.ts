import { fork } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConvertedDoc, DocConverter } from "../../extract/doc/converter.js";
import { readZip } from "../../extract/docx/zip.js";
import type { ProblemCode } from "../../model/source.js";
import { EXIT, type SofficeJob } from "./soffice-job.js";

const RUNNER = fileURLToPath(new URL("soffice-runner.js", import.meta.url));
const MOST_PROPERTIES_BYTES = 100_000;
const PROBLEMS: Record<number, ProblemCode> = {
  [EXIT.missing]: "native-tool-missing",
  [EXIT.late]: "time-limit",
};

/** Macros off, links never followed, nothing loaded from elsewhere. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * A converter of DOC files by LibreOffice: each conversion with a profile of its own in a temporary folder, its process
 * group ended after `timeoutMilliseconds` or when this process ends.
 */
export function sofficeConverter(timeoutMilliseconds: number): DocConverter {
  return async (bytes) => {
    const folder = await mkdtemp(join(tmpdir(), "prongsai-soffice-"));
    try {
      return await convert(bytes, folder, timeoutMilliseconds);
    } catch {
      return { problem: "conversion-failed" };
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    }
  };
}

async function convert(bytes: Uint8Array, folder: string, timeoutMilliseconds: number): Promise<ConvertedDoc> {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), PROFILE);
  await writeFile(join(folder, "report.doc"), bytes);
  const status = await run({ folder, profile: pathToFileURL(profile).href, timeoutMilliseconds });
  if (status !== EXIT.done) return { problem: PROBLEMS[status ?? EXIT.failed] ?? "conversion-failed" };
  const converted = await readFile(join(folder, "report.docx"));
  return { bytes: converted, reader: { name: "soffice", version: versionIn(converted) } };
}

function run(job: SofficeJob): Promise<number | null> {
  return new Promise((resolve) => {
    const runner = fork(RUNNER, [JSON.stringify(job)], { stdio: "ignore", execArgv: [] });
    runner.once("exit", resolve);
    runner.once("error", () => resolve(null));
  });
}

/** LibreOffice signs what it writes with its name and version. */
function versionIn(docx: Uint8Array): string {
  const properties = readZip(docx).get("docProps/app.xml")?.read(MOST_PROPERTIES_BYTES);
  const signature = /<Application>LibreOffice(?:Dev)?\/([0-9.]+)/.exec(new TextDecoder().decode(properties));
  return signature?.[1] ?? "unknown";
}
