import type { IncomingMessage } from "node:http";
import { RequestFault } from "./faults.js";

const MOST_BYTES = 1_000_000;

/** The JSON of a request's body, at most a megabyte; RequestFault where it is none. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" || request.headers["content-encoding"] !== undefined)
    throw new RequestFault("wrong-type");
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) throw new RequestFault("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  // Ending the loop early must leave the connection open for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RequestFault("too-large");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new RequestFault("bad-json");
  }
}
