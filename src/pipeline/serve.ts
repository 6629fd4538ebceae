import { guardSelf, isMemoryVisible } from "./memory-guard.js";
import type { DocumentSummary, Opened, Task, WorkerMessage } from "./protocol.js";

/**
 * Reads one task; `opened` is to be called as soon as the input's bytes are there, `picture` before each page that is
 * read from its picture, `judged` when the record is written and pictures are still to be made.
 */
export type TaskReader = (
  task: Task,
  opened: (opened: Opened) => void,
  picture: () => void,
  judged: (summary: DocumentSummary) => void,
) => Promise<DocumentSummary>;

/**
 * The life of a worker process: says that it is ready, then reads the tasks it is sent, one after another, until
 * its parent lets go of it. The first argument of the process is its memory limit in bytes.
 */
export function serve(read: TaskReader): void {
  const limit = Number(process.argv[2]);
  guardSelf(isMemoryVisible() ? null : limit);
  const send = (message: WorkerMessage) => process.send?.(message);
  process.on("disconnect", () => process.exit(0));
  process.on("message", (task: Task) => {
    const onOpened = (opened: Opened) => void send({ kind: "opened", opened });
    const onPicture = () => void send({ kind: "picture" });
    const onJudged = (summary: DocumentSummary) => void send({ kind: "judged", summary });
    read(task, onOpened, onPicture, onJudged).then(
      (summary) => send({ kind: "done", summary }),
      (error: unknown) => send({ kind: "threw", detail: describe(error) }),
    );
  });
  send({ kind: "ready" });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 2000) : String(error).slice(0, 2000);
}
