import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { closed } from "./tiny-build.ts";
import { type Tiny, tinyServer } from "./tiny-server.ts";

let open: Tiny;
let https: Tiny;
beforeAll(async () => {
  const { server } = testDatabase();
  open = await tinyServer({ database: server });
  https = await tinyServer({
    database: server,
    env: { ORIGIN: "https://ideas.example.org", NODE_ENV: "production" },
  });
});
afterAll(() => Promise.all([open.stop(), https.stop()]));

const form = new URLSearchParams({ a: "1" });
const boundary = { "Content-Type": "multipart/form-data; boundary=x" };
const kinds: Record<string, [number, (at: Tiny) => Promise<Response>]> = {
  "a page": [200, (at) => at.get("/")],
  "data for a page": [200, (at) => at.get("/_root.data")],
  "a built file": [200, (at) => at.get("/assets/app-abc.js")],
  "a built file that is gone": [404, (at) => at.get("/assets/gone.js")],
  health: [200, (at) => at.get("/healthz")],
  "an unknown address": [404, (at) => at.get("/nowhere")],
  "a broken page": [500, (at) => at.get("/broken")],
  "a write that breaks": [
    500,
    (at) => at.post("/echo", { body: new URLSearchParams({ fail: "1" }) }),
  ],
  "a form that comes back": [
    400,
    (at) => at.post("/echo", { body: new URLSearchParams({ again: "1" }) }),
  ],
  "an address that is no address": [400, (at) => at.get("/%ff")],
  "a foreign form": [
    403,
    (at) => at.post("/echo", { body: form, headers: { Origin: "https://evil.example" } }),
  ],
  "a method nobody knows": [405, (at) => at.get("/", { method: "DELETE" })],
  "asking what can only be sent": [405, (at) => at.get("/echo")],
  "sending what can only be asked": [405, (at) => at.post("/nowhere", { body: form })],
  "a form that is too big": [
    413,
    (at) => at.post("/echo", { body: new URLSearchParams({ a: "x".repeat(2.1 * 1024 * 1024) }) }),
  ],
  "plain text": [415, (at) => at.post("/echo", { body: "a=1" })],
  "broken multipart": [
    400,
    (at) => at.post("/echo", { body: "--x\r\nnonsense", headers: boundary }),
  ],
};

for (const [kind, [status, ask]] of Object.entries(kinds)) {
  test(`${kind}: ${status}, with every header that protects`, async () => {
    for (const at of [open, https]) {
      const answer = await ask(at);
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
        at === https ? "max-age=63072000; includeSubDomains" : null,
      );
    }
  });
}

test("faults have a page in the reader's language, with the number that is in the log, and no secrets", async () => {
  for (const [language, words] of [
    ["nl-NL,nl;q=0.9", "Dit ging bij ons mis"],
    ["en", "This went wrong on our side"],
    ["fr", "This went wrong on our side"],
  ] as const) {
    const answer = await open.post("/echo", {
      body: new URLSearchParams({ fail: "1" }),
      headers: { "Accept-Language": language },
    });
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toContain(answer.headers.get("x-request-id"));
    expect(text).not.toMatch(/boom|at .*\.ts/);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy")!)![1];
    expect(text).toContain(`<style nonce="${nonce}">`);
  }
});

test("a nonce is used once", async () => {
  const seen = await Promise.all(
    Array.from(
      { length: 20 },
      async () =>
        /'nonce-([^']+)'/.exec((await open.get("/")).headers.get("content-security-policy")!)![1],
    ),
  );
  expect(new Set(seen).size).toBe(20);
});

test("a fault reaches the application's own client in words it can read", async () => {
  const answer = await open.post("/echo.data", { body: "a=1" });
  expect(answer.status).toBe(415);
  expect(await answer.text()).toContain('"ErrorResponse"');
});

test("whatever Host claims, addresses are made from ORIGIN", async () => {
  const text = await new Promise<string>((done) => {
    request(`${open.url}/here?_data=root`, { headers: { Host: "evil.example" } }, (answer) =>
      answer.on("data", (piece) => done(String(piece))),
    ).end();
  });
  expect(text).toBe(`${open.origin}/here`);
});

test("pages of somebody with a cookie are kept by nobody", async () => {
  expect(
    (await open.get("/", { headers: { Cookie: "session=x" } })).headers.get("cache-control"),
  ).toBe("private, no-store");
  expect(
    (await open.get("/_root.data", { headers: { Cookie: "session=x" } })).headers.get(
      "cache-control",
    ),
  ).toBe("private, no-store");
  const anonymous = await open.get("/");
  expect(anonymous.headers.get("cache-control")).toBe("no-cache");
  expect(anonymous.headers.get("vary")).toMatch(/Cookie.*Accept-Language|Accept-Language.*Cookie/);
});

test("built files come compressed and are kept for ever, pages come compressed", async () => {
  const file = await open.get("/assets/app-abc.js", { headers: { "Accept-Encoding": "br" } });
  expect(file.headers.get("content-encoding")).toBe("br");
  expect(file.headers.get("cache-control")).toContain("immutable");
  expect(
    (await open.get("/", { headers: { "Accept-Encoding": "br" } })).headers.get("content-encoding"),
  ).toBe("br");
  expect(
    (await open.get("/", { headers: { "Accept-Encoding": "gzip" } })).headers.get(
      "content-encoding",
    ),
  ).toBe("gzip");
});

test("an event stream is told when its reader goes", async () => {
  const before = closed.count;
  const stop = new AbortController();
  const answer = await open.get("/live", {
    headers: { Accept: "text/event-stream" },
    signal: stop.signal,
  });
  expect(new TextDecoder().decode((await answer.body!.getReader().read()).value)).toBe(
    "data: hello\n\n",
  );
  stop.abort();
  await expect.poll(() => closed.count).toBe(before + 1);
});

test("what is not HTTP gets a short answer with a policy, and the line is cut", async () => {
  const said = await new Promise<string>((done) => {
    let text = "";
    const socket = connectTcp(Number(new URL(open.url).port), "127.0.0.1", () =>
      socket.write("HELLO\r\n\r\n"),
    );
    socket
      .on("data", (piece) => {
        text += piece;
      })
      .on("close", () => done(text));
  });
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(said).toContain("Content-Security-Policy: default-src 'none'");
});
