import { afterEach, describe, expect, it } from "vitest";
import { startServer } from "../../src/review/server.js";
import { call, raw } from "./client.js";
import { enter, SECRET_TEXT, type Served, serve } from "./served.js";

let served: Served | null = null;
afterEach(async () => {
  await served?.server.stop();
  served = null;
});

const entered = async (...given: Parameters<typeof enter>): Promise<Served> => {
  served = await enter(...given);
  return served;
};
const begun = async (): Promise<Served & { start: string }> => {
  served = await serve();
  return { ...served, start: served.server.url.slice(served.server.url.indexOf("/start")) };
};

describe("the way in", () => {
  it("exchanges the start token once for a cookie that scripts and other sites do not get", async () => {
    const { server, start } = await begun();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/start\?token=[A-Za-z0-9_-]{43}$/);
    const first = await call(server.port, start);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    const cookie = first.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toMatch(/^prongsai_review_[0-9]+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(start.slice(-43));
    const again = await call(server.port, start);
    expect(again.status).toBe(403);
    expect(again.headers["set-cookie"]).toBeUndefined();
    const page = await call(server.port, "/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(page.status).toBe(200);
    expect(page.body).toContain(SECRET_TEXT);
  });

  it("refuses a wrong token and keeps the right one good", async () => {
    const { server, start } = await begun();
    for (const wrong of ["/start", "/start?token=", `${start}x`, "/start?token=%00", `/start?token=${"a".repeat(43)}`])
      expect((await call(server.port, wrong)).status).toBe(403);
    expect((await call(server.port, start, { method: "HEAD" })).status).toBe(403);
    expect((await call(server.port, start)).status).toBe(303);
  });

  it("tells somebody without the cookie why, in both languages, and nothing of a report", async () => {
    const { server } = await begun();
    for (const path of ["/", "/api/index", "/api/reports/0", "/api/entries", "/api/crops/0/0-0", "/anything"]) {
      for (const cookie of [undefined, "prongsai_review=1", `prongsai_review_${server.port}=`, "x".repeat(5000)]) {
        const { status, body, headers } = await call(server.port, path, { headers: cookie ? { cookie } : {} });
        expect(status).toBe(403);
        expect(body).toContain("ยังไม่ได้เริ่มการตรวจ");
        expect(body).toContain("was not started");
        expect(body).not.toContain(SECRET_TEXT);
        expect(headers["cache-control"]).toBe("no-store");
      }
    }
  });

  it("does not take another server's cookie", async () => {
    const { headers } = await entered();
    const other = await serve();
    try {
      expect((await call(other.server.port, "/api/index", { headers })).status).toBe(403);
    } finally {
      await other.server.stop();
    }
  });
});

describe("requests from elsewhere", () => {
  it("answers only to its own names", async () => {
    const { server, headers } = await entered();
    const statusFor = async (host: string) =>
      (await call(server.port, "/api/index", { headers: { ...headers, origin: `http://${host}`, host } })).status;
    expect(await statusFor(`127.0.0.1:${server.port}`)).toBe(200);
    expect(await statusFor(`localhost:${server.port}`)).toBe(200);
    for (const host of [
      "evil.example",
      `evil.example:${server.port}`,
      "127.0.0.1",
      "localhost",
      `[::1]:${server.port}`,
    ])
      expect(await statusFor(host)).toBe(403);
    expect(await raw(server.port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw(server.port, "GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403/);
  });

  it("takes decisions only from its own page", async () => {
    const { server, headers, store } = await entered();
    const post = (more: Record<string, string>) => {
      const { origin: _, ...rest } = headers;
      const body = JSON.stringify({ entries: [] });
      return call(server.port, "/api/entries", {
        ...{ method: "POST", body },
        headers: { "content-type": "application/json", ...rest, ...more },
      });
    };
    const own = `http://127.0.0.1:${server.port}`;
    expect((await post({ origin: own })).status).toBe(422);
    for (const more of [
      {},
      { origin: "null" },
      { origin: "http://evil.example" },
      { origin: `https://127.0.0.1:${server.port}` },
      { origin: `http://localhost:${server.port}` },
      { origin: own, "sec-fetch-site": "same-site" },
      { origin: own, "sec-fetch-site": "cross-site" },
    ])
      expect((await post(more as Record<string, string>)).json()).toMatchObject({ code: "wrong-origin" });
    expect((await store.read()).entries).toEqual([]);
  });

  it("lets no other page load anything, not even one of another port of this host", async () => {
    const { server, headers, start } = { ...(await entered()), start: "/start?token=x" };
    for (const site of ["cross-site", "same-site"]) {
      for (const path of ["/", "/api/index", "/api/crops/0/0-0", start])
        expect((await call(server.port, path, { headers: { ...headers, "sec-fetch-site": site } })).status).toBe(403);
    }
  });

  it("sends headers that forbid framing, sniffing, keeping and sharing", async () => {
    const { server, headers } = await entered();
    for (const path of ["/", "/api/index", "/api/crops/0/0-0", "/nothing"]) {
      const { headers: got } = await call(server.port, path, { headers });
      expect(got).toMatchObject({
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      expect(got["content-security-policy"]).toContain("default-src 'none'");
    }
  });
});

describe("addresses", () => {
  it("gives the index with mode and reviewer, reports, pictures and entries", async () => {
    const { server, headers } = await entered();
    const get = (path: string) => call(server.port, path, { headers });
    expect((await get("/api/index")).json()).toMatchObject({ mode: "server", reviewer: "สมศรี" });
    expect((await get("/api/reports/0")).json()).toEqual({ id: SECRET_TEXT });
    const crop = await get("/api/crops/0/12-3");
    expect([crop.body, crop.headers["content-type"]]).toEqual(["0 12 3", "image/webp"]);
    const page = await get("/api/pages/0/2");
    expect([page.body, page.headers["x-page-size"]]).toEqual(["2 1200", "595 842"]);
    expect((await get("/api/pages/0/2?width=640")).body).toBe("2 640");
    expect((await get("/api/entries")).json()).toEqual({ entries: [] });
    expect((await get("/api/pages/1/1")).json()).toMatchObject({
      code: "input-missing",
      message: { th: expect.any(String), en: expect.any(String) },
      remedy: { th: expect.any(String), en: expect.any(String) },
    });
  });

  it.each([
    "/api",
    "/api/",
    "/api/reports",
    "/api/reports/",
    "/api/reports/-1",
    "/api/reports/1.5",
    "/api/reports/00",
    "/api/reports/1e3",
    "/api/reports/99999999999999999999",
    "/api/reports/7",
    "/api/reports/0/",
    "/api/crops/../..",
    "/api/crops/0/../../../../etc/passwd",
    "/api/crops/%2e%2e/%2e%2e",
    "/api/crops/0/0-0%2f..%2f..",
    "/api/crops/0/0",
    "/api/crops/0/__proto__-0",
    "/api/pages/0/0",
    "/api/pages/0/1?width=-1",
    "/api/pages/0/1?width=9999999",
    "/api/pages/0/1?width=__proto__",
    "/review.html",
    "/favicon.ico/",
    "//evil.example/api/index",
    "/API/INDEX",
    "/api/index;x",
    "/%61pi/index",
  ])("knows nothing at %s", async (path) => {
    const { server, headers } = await entered();
    const { status, body } = await call(server.port, path, { headers });
    expect(status).toBe(404);
    expect(body).not.toContain("passwd");
  });

  it("knows nothing at an address of another form", async () => {
    const { server, headers } = await entered();
    const host = `Host: 127.0.0.1:${server.port}\r\nCookie: ${headers.cookie}\r\nConnection: close\r\n\r\n`;
    expect(await raw(server.port, `GET http://evil.example/api/index HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1\.1 404/);
    expect(await raw(server.port, `OPTIONS * HTTP/1.1\r\n${host}`)).toMatch(/^HTTP\/1\.1 (?:403|404)/);
    expect(await raw(server.port, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  });

  it.each(["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("does not take %s", async (method) => {
    const { server, headers } = await entered();
    const { status, headers: got } = await call(server.port, "/api/entries", { method, headers });
    expect(status).toBe(405);
    expect(got.allow).toBe("GET, POST");
    expect((await call(server.port, "/", { method, headers })).status).toBe(405);
  });

  it("says that the results were written anew", async () => {
    const { server, headers } = await entered();
    await server.stop();
    const { source } = { source: { isOutdated: async () => true } };
    const again = await entered({ source: { ...source } as never });
    const { status, body } = await call(again.server.port, "/api/index", { headers: again.headers });
    expect(headers.cookie).not.toBe(again.headers.cookie);
    expect(status).toBe(409);
    expect(JSON.parse(body)).toMatchObject({ code: "outdated" });
  });
});

describe("slow and broken clients", () => {
  it("ends a request that does not come to its end", async () => {
    const patience = { headersTimeout: 200, requestTimeout: 300, keepAliveTimeout: 200 };
    const server = await startServer({} as never, 0, patience);
    try {
      expect(await raw(server.port, "GET / HTTP/1.1\r\nHost: 127")).toMatch(/^HTTP\/1\.1 408/);
    } finally {
      await server.stop();
    }
  });

  it("says so where its port is taken", async () => {
    const { server } = await begun();
    await expect(startServer({} as never, server.port)).rejects.toThrow("EADDRINUSE");
  });

  it("stops at once although a connection is open", async () => {
    const { server } = await begun();
    const open = raw(server.port, "GET / HTTP/1.1\r\nHost: 127").catch(() => "");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop();
    await open;
    await expect(call(server.port, "/")).rejects.toThrow();
  });
});
