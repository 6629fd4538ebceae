import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type ReviewEntry, reviewEntrySchema } from "../model/review.js";
import type { PictureResult } from "../pipeline/review/index.js";
import { type Answer, json } from "./answers.js";
import { jsonBody } from "./body.js";
import { pictureFault, RequestFault } from "./faults.js";
import type { ServedPage } from "./page.js";
import type { ReviewSource, ReviewStore } from "./source.js";

const MOST_ENTRIES = 1000;
const DEFAULT_WIDTH = 1200;

/** What the routes answer from; `now` gives the time of a decision. */
export interface RouteContext {
  source: ReviewSource;
  store: ReviewStore;
  page: ServedPage;
  reviewer: string;
  now(): Date;
}

interface Asked {
  request: IncomingMessage;
  /** The numbers of the address, in their order. */
  numbers: number[];
  query: URLSearchParams;
}

interface Route {
  method: "GET" | "POST";
  path: RegExp;
  answer(context: RouteContext, asked: Asked): Promise<Answer> | Answer;
}

const postedSchema = z.strictObject({ entries: z.array(reviewEntrySchema).min(1).max(MOST_ENTRIES) });

/** All that the server answers once somebody is in. */
const ROUTES: readonly Route[] = [
  { method: "GET", path: /^\/$/, answer: ({ page }) => pageAnswer(page) },
  { method: "GET", path: /^\/favicon\.ico$/, answer: () => ({ status: 204, headers: {}, body: "" }) },
  {
    method: "GET",
    path: /^\/api\/index$/,
    answer: ({ source, reviewer }) => json({ ...source.index, mode: "server", reviewer }),
  },
  {
    method: "GET",
    path: /^\/api\/reports\/(0|[1-9][0-9]{0,6})$/,
    async answer({ source }, { numbers: [position = 0] }) {
      const report = await source.report(position);
      if (report === null) throw new RequestFault("not-found");
      return json(report);
    },
  },
  {
    method: "GET",
    path: /^\/api\/crops\/(0|[1-9][0-9]{0,6})\/(0|[1-9][0-9]{0,4})-(0|[1-9][0-9]{0,4})$/,
    answer: async ({ source }, { numbers: [position = 0, finding = 0, evidence = 0] }) =>
      pictureAnswer(await source.crop(position, finding, evidence)),
  },
  {
    method: "GET",
    path: /^\/api\/pages\/(0|[1-9][0-9]{0,6})\/([1-9][0-9]{0,5})$/,
    async answer({ source }, { numbers: [position = 0, page = 1], query }) {
      const width = query.get("width") ?? String(DEFAULT_WIDTH);
      if (!/^[1-9][0-9]{1,4}$/.test(width)) throw new RequestFault("not-found");
      const picture = await source.page(position, page, Number(width));
      const answer = pictureAnswer(picture);
      const { pageSize } = picture;
      if (pageSize) answer.headers["x-page-size"] = `${pageSize.width} ${pageSize.height}`;
      return answer;
    },
  },
  { method: "GET", path: /^\/api\/entries$/, answer: async ({ store }) => json(await entriesOf(store)) },
  { method: "POST", path: /^\/api\/entries$/, answer: addEntries },
];

/** Answers a request of somebody who is in; RequestFault where nothing is at the address, or not by this method. */
export async function answerRoute(
  context: RouteContext,
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<Answer> {
  const here = ROUTES.filter((route) => route.path.test(path));
  if (here.length === 0) throw new RequestFault("not-found");
  const route = here.find(({ method }) => method === request.method);
  if (!route) throw new RequestFault("wrong-method", [], { allow: here.map(({ method }) => method).join(", ") });
  if (path.startsWith("/api/") && (await context.source.isOutdated())) throw new RequestFault("outdated");
  const numbers = (route.path.exec(path) ?? []).slice(1).map(Number);
  return route.answer(context, { request, numbers, query });
}

/** The entries are stored together or not at all, under the server's reviewer and time. */
async function addEntries({ source, store, reviewer, now }: RouteContext, { request }: Asked): Promise<Answer> {
  const posted = postedSchema.safeParse(await jsonBody(request));
  if (!posted.success) throw new RequestFault("bad-entry");
  const decidedAt = now().toISOString();
  const others = placesOf(posted.data.entries, (entry) => entry.reviewer !== "" && entry.reviewer !== reviewer);
  if (others.length > 0) throw new RequestFault("other-reviewer", others);
  const entries = posted.data.entries.map((entry): ReviewEntry => ({ ...entry, reviewer, decidedAt }));
  for (const [place, entry] of entries.entries()) {
    const fault = await source.entryFault(entry);
    if (fault !== null) throw new RequestFault(fault, [place]);
  }
  try {
    await store.append(entries);
  } catch {
    throw new RequestFault("not-stored");
  }
  return json({ entries });
}

async function entriesOf(store: ReviewStore): Promise<{ entries: ReviewEntry[] }> {
  const { entries } = await store.read();
  return { entries };
}

function placesOf(entries: readonly ReviewEntry[], isMeant: (entry: ReviewEntry) => boolean): number[] {
  return entries.flatMap((entry, place) => (isMeant(entry) ? place : []));
}

function pageAnswer({ html, policy }: ServedPage): Answer {
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
  return { status: 200, headers, body: html };
}

function pictureAnswer(result: PictureResult): Answer {
  if ("problem" in result) throw new RequestFault(pictureFault(result.problem));
  return { status: 200, headers: { "content-type": result.mediaType }, body: result.bytes };
}
