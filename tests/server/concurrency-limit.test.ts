import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({
    database: testDatabase().server,
    env: { ORIGIN: "https://ideas.example.org" },
  });
});
afterAll(() => server.stop());

const formBody = () => new URLSearchParams({ a: "1" });
const port = () => Number(new URL(server.url).port);

test("sameOrigin: our own form, accepted", async () => {
  const answer = await server.post("/echo", {
    body: formBody(),
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect([answer.status, await answer.json()]).toEqual([200, ["a"]]);
});

const foreign: Record<string, Record<string, string>> = {
  "of another site": { Origin: "https://evil.example" },
  "of a sub-site": { Origin: "https://x.ideas.example.org" },
  "of our name over http": { Origin: "http://ideas.example.org" },
  "of our name on another port": { Origin: "https://ideas.example.org:8443" },
  "of a page without a name": { Origin: "null" },
  "that names the server's own address": { Origin: "http://127.0.0.1" },
  "that the browser calls cross-site": {
    Origin: "https://ideas.example.org",
    "Sec-Fetch-Site": "cross-site",
  },
  "that the browser calls same-site": {
    Origin: "https://ideas.example.org",
    "Sec-Fetch-Site": "same-site",
  },
  "that came from nowhere": { Origin: "https://ideas.example.org", "Sec-Fetch-Site": "none" },
};
for (const [origin, headers] of Object.entries(foreign)) {
  test(`sameOrigin: a form ${origin}, refused`, async () => {
    expect((await server.post("/echo", { body: formBody(), headers })).status).toBe(403);
    expect((await server.post("/echo.data", { body: formBody(), headers })).status).toBe(403);
  });
}

test("sameOrigin: a form without Origin, refused whatever Host or Referer say", async () => {
  const headers = {
    Referer: "https://ideas.example.org/",
    "X-Forwarded-Host": "ideas.example.org",
  };
  expect((await server.get("/echo", { method: "POST", body: formBody(), headers })).status).toBe(
    403,
  );
});

const requestHead = (lengthHeader: string) =>
  [
    "POST /echo HTTP/1.1",
    "Host: x",
    `Origin: ${server.origin}`,
    "Content-Type: multipart/form-data; boundary=x",
    lengthHeader,
    "",
    "",
  ].join("\r\n");
const megabyte = Buffer.concat([
  Buffer.from("100000\r\n"),
  Buffer.alloc(0x100000, "x"),
  Buffer.from("\r\n"),
]);

/** Sends everything, or until it is cut off, and only then reads the answer, as browsers do. */
function upload(megabytes: number): Promise<{ answer: string; sent: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    let answer = "";
    const socket = connectTcp(port(), "127.0.0.1", () => {
      socket.write(requestHead("Transfer-Encoding: chunked"));
      sendMore();
    });
    const sendMore = () => {
      while (sent < megabytes && !socket.destroyed) {
        sent++;
        if (!socket.write(megabyte)) return;
      }
      socket.end("0\r\n\r\n");
    };
    socket
      .on("drain", sendMore)
      .on("error", () => {})
      .on("data", (chunk) => {
        answer += String(chunk);
      });
    socket.on("close", () => resolve({ answer, sent }));
  });
}

test("readBody: a body over the limit, the browser gets the page for 413", async () => {
  const { answer } = await upload(60);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain("That is too big");
});

test("readBody: an endless body, cut off", async () => {
  expect((await upload(2_000)).sent).toBeLessThan(300);
});

test("readBody: a Content-Length over the limit, refused unread", async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connectTcp(port(), "127.0.0.1", () =>
      socket.write(requestHead("Content-Length: 99999999")),
    );
    socket.once("data", (chunk) => {
      resolve(String(chunk));
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test("readBody: 14 MB in a form, accepted", async () => {
  const photoForm = new FormData();
  photoForm.set("photo", new Blob([new Uint8Array(14 * 1024 * 1024)]), "sea.jpg");
  const answer = await server.post("/echo", { body: photoForm });
  expect([answer.status, await answer.json()]).toEqual([200, ["photo"]]);
});

for (const [what, text] of Object.entries({
  "no parts": "",
  "no end": '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
  "another boundary": "--y\r\n\r\n--y--\r\n",
  "a part without a name": "--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--\r\n",
})) {
  test(`readBody: multipart with ${what}, 400`, async () => {
    const answer = await server.post("/echo", {
      body: text || " ",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    expect(answer.status).toBe(400);
  });
}

test("createConcurrencyLimit: over maxConcurrent requests wait, over maxQueued get 503", async () => {
  const small = await startTinyServer({
    database: testDatabase().server,
    maxConcurrent: 2,
    maxQueued: 2,
    queueTimeoutMs: 5_000,
  });
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const answer = await small.get(`/slow?ms=150&n=${index}`);
      await answer.text();
      return [answer.status, answer.headers.get("retry-after")] as const;
    }),
  );
  expect(statuses.filter(([status]) => status === 200)).toHaveLength(4);
  expect(statuses.filter(([status, retry]) => status === 503 && retry === "10")).toHaveLength(4);
  expect((await small.get("/")).status).toBe(200);
  await small.stop();
});

test("createConcurrencyLimit: after queueTimeoutMs 503; a closed connection frees its queue place", async () => {
  const small = await startTinyServer({
    database: testDatabase().server,
    maxConcurrent: 1,
    maxQueued: 1,
    queueTimeoutMs: 200,
  });
  const running = small.get("/slow?ms=900");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const abort = new AbortController();
  const aborted = small.get("/", { signal: abort.signal }).catch(() => "aborted");
  await new Promise((resolve) => setTimeout(resolve, 50));
  abort.abort();
  expect(await aborted).toBe("aborted");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const startedAt = performance.now();
  expect((await small.get("/")).status).toBe(503);
  expect(performance.now() - startedAt).toBeGreaterThan(150); // it was queued and waited
  expect((await running).status).toBe(200);
  await small.stop();
});

test("createConcurrencyLimit: a slow reader, holds no slot", async () => {
  const small = await startTinyServer({
    database: testDatabase().server,
    maxConcurrent: 1,
    maxQueued: 0,
  });
  const reader = connectTcp(Number(new URL(small.url).port), "127.0.0.1", () =>
    reader.write("GET /long HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
  );
  await new Promise((resolve) => reader.once("data", resolve));
  reader.pause(); // thirty megabytes are on their way
  expect((await small.get("/")).status).toBe(200);
  reader.destroy();
  expect((await (await small.get("/long")).arrayBuffer()).byteLength).toBe(30 * 1024 * 1024);
  await small.stop();
});

test("createConcurrencyLimit: all slots taken, live streams still open", async () => {
  const small = await startTinyServer({
    database: testDatabase().server,
    maxConcurrent: 1,
    maxQueued: 0,
  });
  const slow = small.get("/slow?ms=600");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await small.get("/")).status).toBe(503);
  const live = await small.get("/live", { headers: { Accept: "text/event-stream" } });
  expect(live.status).toBe(200);
  await live.body!.cancel();
  expect((await slow).status).toBe(200);
  await small.stop();
});

test("sameOrigin: a local demo, refuses other hosts and proxies", async () => {
  const demo = await startTinyServer({ database: testDatabase().server, env: { DEMO: "on" } });
  const status = (headers: Record<string, string>) =>
    new Promise<number>((resolve) =>
      request(`${demo.url}/`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      }).end(),
    );
  expect(await status({})).toBe(200);
  expect(await status({ Host: "localhost:8080" })).toBe(200);
  expect(await status({ Host: "192.168.1.7:3000" })).toBe(421);
  expect(await status({ Host: "ideas.example.org" })).toBe(421);
  expect(await status({ "X-Forwarded-For": "1.2.3.4" })).toBe(421);
  await demo.stop();
});

test("clientAddress: X-Forwarded-For, used only with TRUST_PROXY", async () => {
  const proxied = await startTinyServer({
    database: testDatabase().server,
    env: { TRUST_PROXY: "1" },
  });
  const headers = { "X-Forwarded-For": "9.9.9.9, 1.2.3.4" };
  expect(await (await server.get("/_root.data", { headers })).text()).toContain("127.0.0.1");
  const trusted = await (await proxied.get("/_root.data", { headers })).text();
  expect(trusted).toContain("1.2.3.4");
  expect(trusted).not.toContain("9.9.9.9");
  await proxied.stop();
});
