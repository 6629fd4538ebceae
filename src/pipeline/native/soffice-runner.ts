import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { EXIT, type SofficeJob } from "./soffice-job.js";

/** A process of its own, so that LibreOffice ends with it also when the process that wanted it is killed. */
const job = JSON.parse(process.argv[2] ?? "{}") as SofficeJob;
const soffice = spawn(
  "soffice",
  [
    `-env:UserInstallation=${job.profile}`,
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--nofirststartwizard",
    "--convert-to",
    "docx:MS Word 2007 XML",
    "--outdir",
    job.folder,
    join(job.folder, "report.doc"),
  ],
  { cwd: job.folder, detached: true, stdio: "ignore", env: { ...process.env, HOME: job.folder } },
);

function stop(): void {
  if (soffice.pid === undefined) return;
  try {
    process.kill(-soffice.pid, "SIGKILL");
  } catch {
    soffice.kill("SIGKILL");
  }
}

function end(status: number): never {
  stop();
  process.exit(status);
}

soffice.once("error", () => end(EXIT.missing));
soffice.once("exit", (code) => end(code === 0 ? EXIT.done : EXIT.failed));
process.once("disconnect", () => {
  stop();
  rmSync(job.folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(EXIT.failed);
});
setTimeout(() => end(EXIT.late), job.timeoutMilliseconds);
