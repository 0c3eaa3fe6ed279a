import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { closedStreams } from "./tiny-build.ts";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

let http: TinyServer;
let https: TinyServer;
beforeAll(async () => {
  const { server } = testDatabase();
  http = await startTinyServer({ database: server });
  https = await startTinyServer({
    database: server,
    env: { ORIGIN: "https://ideas.example.org", NODE_ENV: "production" },
  });
});
afterAll(() => Promise.all([http.stop(), https.stop()]));

const form = new URLSearchParams({ a: "1" });
const boundary = { "Content-Type": "multipart/form-data; boundary=x" };
const kinds: Record<string, [number, (server: TinyServer) => Promise<Response>]> = {
  "a page": [200, (server) => server.get("/")],
  "data for a page": [200, (server) => server.get("/_root.data")],
  "a built file": [200, (server) => server.get("/assets/app-abc.js")],
  "a built file that is gone": [404, (server) => server.get("/assets/gone.js")],
  health: [200, (server) => server.get("/healthz")],
  "an unknown address": [404, (server) => server.get("/nowhere")],
  "a broken page": [500, (server) => server.get("/broken")],
  "a write that breaks": [
    500,
    (server) => server.post("/echo", { body: new URLSearchParams({ fail: "1" }) }),
  ],
  "a form that comes back": [
    400,
    (server) => server.post("/echo", { body: new URLSearchParams({ again: "1" }) }),
  ],
  "a malformed address": [400, (server) => server.get("/%ff")],
  "a foreign form": [
    403,
    (server) => server.post("/echo", { body: form, headers: { Origin: "https://evil.example" } }),
  ],
  "an unknown method": [405, (server) => server.get("/", { method: "DELETE" })],
  "a GET of a write route": [405, (server) => server.get("/echo")],
  "a POST to a page": [405, (server) => server.post("/nowhere", { body: form })],
  "a form that is too big": [
    413,
    (server) =>
      server.post("/echo", { body: new URLSearchParams({ a: "x".repeat(2.1 * 1024 * 1024) }) }),
  ],
  "plain text": [415, (server) => server.post("/echo", { body: "a=1" })],
  "broken multipart": [
    400,
    (server) => server.post("/echo", { body: "--x\r\nnonsense", headers: boundary }),
  ],
};

for (const [kind, [status, send]] of Object.entries(kinds)) {
  test(`securityHeaders: ${kind} (${status}), has every security header`, async () => {
    for (const server of [http, https]) {
      const answer = await send(server);
      await answer.text();
      expect(answer.status).toBe(status);
      const policy = answer.headers.get("content-security-policy")!;
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}'/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("same-origin");
      expect(answer.headers.get("permissions-policy")).toContain("camera=()");
      expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f]{16}$/);
      expect(answer.headers.get("x-powered-by")).toBeNull();
      expect(answer.headers.get("strict-transport-security")).toBe(
        server === https ? "max-age=63072000; includeSubDomains" : null,
      );
    }
  });
}

test("sendErrorPage: in the reader's language, with the request id and no secrets", async () => {
  for (const [language, title] of [
    ["nl-NL,nl;q=0.9", "Dit ging bij ons mis"],
    ["en", "This went wrong on our side"],
    ["fr", "This went wrong on our side"],
  ] as const) {
    const answer = await http.post("/echo", {
      body: new URLSearchParams({ fail: "1" }),
      headers: { "Accept-Language": language },
    });
    const text = await answer.text();
    expect(text).toContain(title);
    expect(text).toContain(answer.headers.get("x-request-id"));
    expect(text).not.toMatch(/boom|at .*\.ts/);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy")!)![1];
    expect(text).toContain(`<style nonce="${nonce}">`);
  }
});

test("securityHeaders: 20 requests, 20 different nonces", async () => {
  const nonces = await Promise.all(
    Array.from(
      { length: 20 },
      async () =>
        /'nonce-([^']+)'/.exec((await http.get("/")).headers.get("content-security-policy")!)![1],
    ),
  );
  expect(new Set(nonces).size).toBe(20);
});

test("sendErrorPage: a data request, an error that the client can decode", async () => {
  const answer = await http.post("/echo.data", { body: "a=1" });
  expect(answer.status).toBe(415);
  expect(await answer.text()).toContain('"ErrorResponse"');
});

test("remixAdapter: any Host header, the URL has the origin of ORIGIN", async () => {
  const text = await new Promise<string>((resolve) => {
    request(`${http.url}/here?_data=root`, { headers: { Host: "evil.example" } }, (answer) =>
      answer.on("data", (chunk) => resolve(String(chunk))),
    ).end();
  });
  expect(text).toBe(`${http.origin}/here`);
});

test("cache: a page requested with a cookie, stored nowhere", async () => {
  expect(
    (await http.get("/", { headers: { Cookie: "session=x" } })).headers.get("cache-control"),
  ).toBe("private, no-store");
  expect(
    (await http.get("/_root.data", { headers: { Cookie: "session=x" } })).headers.get(
      "cache-control",
    ),
  ).toBe("private, no-store");
  const anonymous = await http.get("/");
  expect(anonymous.headers.get("cache-control")).toBe("no-cache");
  expect(anonymous.headers.get("vary")).toMatch(/Cookie.*Accept-Language|Accept-Language.*Cookie/);
});

test("compression: built files and pages compressed, built files cached for ever", async () => {
  const file = await http.get("/assets/app-abc.js", { headers: { "Accept-Encoding": "br" } });
  expect(file.headers.get("content-encoding")).toBe("br");
  expect(file.headers.get("cache-control")).toContain("immutable");
  expect(
    (await http.get("/", { headers: { "Accept-Encoding": "br" } })).headers.get("content-encoding"),
  ).toBe("br");
  expect(
    (await http.get("/", { headers: { "Accept-Encoding": "gzip" } })).headers.get(
      "content-encoding",
    ),
  ).toBe("gzip");
});

test("onClose: the reader of an event stream leaves, called once", async () => {
  const before = closedStreams.count;
  const abort = new AbortController();
  const answer = await http.get("/live", {
    headers: { Accept: "text/event-stream" },
    signal: abort.signal,
  });
  expect(new TextDecoder().decode((await answer.body!.getReader().read()).value)).toBe(
    "data: hello\n\n",
  );
  abort.abort();
  await expect.poll(() => closedStreams.count).toBe(before + 1);
});

test("setServerTimeouts: a request that is not HTTP, a short 400 and the connection closes", async () => {
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connectTcp(Number(new URL(http.url).port), "127.0.0.1", () =>
      socket.write("HELLO\r\n\r\n"),
    );
    socket
      .on("data", (chunk) => {
        text += chunk;
      })
      .on("close", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("Content-Security-Policy: default-src 'none'");
});
