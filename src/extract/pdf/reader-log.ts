import { setLog } from "mupdf";

let heard: string[] = [];

setLog({
  error: () => undefined,
  warning: (message) => {
    if (heard.length < 100) heard.push(message);
  },
});

/** Runs work of mupdf and returns the warnings that it gave, which otherwise go to standard error. */
export function listen<T>(work: () => T): { result: T; warnings: string[] } {
  heard = [];
  const result = work();
  return { result, warnings: heard };
}
