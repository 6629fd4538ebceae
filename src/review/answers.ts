import type { ServerResponse } from "node:http";
import { FAULTS, RequestFault } from "./faults.js";

const NOTHING_ALLOWED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What goes out with every answer: nothing of a report is kept, framed, guessed at or told to another site. */
const ALWAYS = {
  "cache-control": "no-store",
  "content-security-policy": NOTHING_ALLOWED,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** An answer: its status, headers beyond those of every answer, and its body. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** An answer in JSON. */
export function json(value: unknown): Answer {
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(value) };
}

/** What is answered to a fault: JSON for the page's own requests, a plain page for people. */
export function faultAnswer(error: unknown, isForPeople: boolean): Answer {
  const { code, entries, headers } = error instanceof RequestFault ? error : new RequestFault("internal");
  const { status, message, remedy } = FAULTS[code];
  if (!isForPeople) {
    const told = entries.length > 0 ? { code, message, remedy, entries } : { code, message, remedy };
    const answer = json(told);
    return { ...answer, status, headers: { ...answer.headers, ...headers } };
  }
  const body = [
    '<!doctype html><html lang="th"><meta charset="utf-8"><title>Prongsai</title>',
    `<h1>Prongsai</h1><p>${message.th}</p><p>${remedy.th}</p>`,
    `<div lang="en"><p>${message.en}</p><p>${remedy.en}</p></div></html>\n`,
  ].join("\n");
  return { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" }, body };
}

/** Sends an answer. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { ...ALWAYS, "content-length": length, ...headers });
  response.end(body);
}
