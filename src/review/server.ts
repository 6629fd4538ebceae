import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, faultAnswer, send } from "./answers.js";
import { RequestFault } from "./faults.js";
import { answerRoute, type RouteContext } from "./routes.js";
import { Session } from "./session.js";

const HOST = "127.0.0.1";

/** How long a client may take, in milliseconds, and how many may be there at once. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };
const CHECKED_EVERY = 2_000;
const IDLE = 60_000;
const MOST_CONNECTIONS = 64;
const MOST_HEADER_BYTES = 16_384;

/** A server that runs; `url` is the start address, good for one browser. */
export interface ReviewServer {
  port: number;
  url: string;
  /** Ends it at once, with every connection. */
  stop(): Promise<void>;
}

/** Starts a review server on the loopback address; port 0 takes a free one. Errors: the port is taken or not allowed. */
export async function startServer(context: RouteContext, port = 0, patience = PATIENCE): Promise<ReviewServer> {
  const session = new Session();
  const server = createServer({
    ...patience,
    maxHeaderSize: MOST_HEADER_BYTES,
    connectionsCheckingInterval: Math.min(CHECKED_EVERY, patience.requestTimeout),
  });
  server.setTimeout(IDLE);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  // A connection that cannot be taken is one client's trouble; the server goes on.
  server.on("error", () => undefined);
  const own = (server.address() as AddressInfo).port;
  server.on("request", (request, response) => {
    response.on("error", () => response.destroy());
    const isForPeople = !(request.url ?? "").startsWith("/api/");
    answer(context, session, own, request)
      .catch((error: unknown) => faultAnswer(error, isForPeople))
      .then((ready) => {
        const isUnread = !request.complete;
        send(response, isUnread ? { ...ready, headers: { ...ready.headers, connection: "close" } } : ready);
        if (isUnread) request.resume();
      });
  });
  return {
    port: own,
    url: `http://${HOST}:${own}/start?token=${session.token}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  context: RouteContext,
  session: Session,
  port: number,
  request: IncomingMessage,
): Promise<Answer> {
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  const { host, origin, cookie } = request.headers;
  if (host === undefined || !hosts.includes(host)) throw new RequestFault("wrong-host");
  if (!comesFromHere(request, origin, host)) throw new RequestFault("wrong-origin");
  const [path = "", ...rest] = (request.url ?? "").split("?");
  const query = new URLSearchParams(rest.join("?"));
  if (path === "/start" && request.method === "GET") return start(session, port, query.get("token") ?? "");
  if (!session.admits(cookie, port)) throw new RequestFault("no-session");
  return answerRoute(context, request, path, query);
}

/** The token is taken once; the page then stands at an address that tells nothing. */
function start(session: Session, port: number, token: string): Answer {
  const cookie = session.exchange(token, port);
  if (cookie === null) throw new RequestFault("token-refused");
  return { status: 303, headers: { location: "/", "set-cookie": cookie }, body: "" };
}

/** Other pages, those of other ports of this host too, may ask for nothing. What changes something says where it is from. */
function comesFromHere({ headers, method }: IncomingMessage, origin: string | undefined, host: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (origin === undefined) return method === "GET" || method === "HEAD";
  return origin === `http://${host}`;
}
