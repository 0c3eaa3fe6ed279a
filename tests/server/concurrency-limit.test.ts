import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { type Tiny, tinyServer } from "./tiny-server.ts";

let at: Tiny;
beforeAll(async () => {
  at = await tinyServer({
    database: testDatabase().server,
    env: { ORIGIN: "https://ideas.example.org" },
  });
});
afterAll(() => at.stop());

const body = () => new URLSearchParams({ a: "1" });
const port = () => Number(new URL(at.url).port);

test("our own form goes through", async () => {
  const answer = await at.post("/echo", {
    body: body(),
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
for (const [whose, headers] of Object.entries(foreign)) {
  test(`a form ${whose} is refused`, async () => {
    expect((await at.post("/echo", { body: body(), headers })).status).toBe(403);
    expect((await at.post("/echo.data", { body: body(), headers })).status).toBe(403);
  });
}

test("a form without Origin is refused, whatever Host or Referer say", async () => {
  const headers = {
    Referer: "https://ideas.example.org/",
    "X-Forwarded-Host": "ideas.example.org",
  };
  expect((await at.get("/echo", { method: "POST", body: body(), headers })).status).toBe(403);
});

const chunked = () =>
  `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: ${at.origin}\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n`;
const megabyte = Buffer.concat([
  Buffer.from("100000\r\n"),
  Buffer.alloc(0x100000, "x"),
  Buffer.from("\r\n"),
]);

/** Sends megabytes until it has sent them all or is cut off; only then looks at the answer, as browsers do. */
function upload(megabytes: number): Promise<{ said: string; sent: number }> {
  return new Promise((done) => {
    let sent = 0;
    let said = "";
    const socket = connectTcp(port(), "127.0.0.1", () => {
      socket.write(chunked());
      more();
    });
    const more = () => {
      while (sent < megabytes && !socket.destroyed) {
        sent++;
        if (!socket.write(megabyte)) return;
      }
      socket.end("0\r\n\r\n");
    };
    socket
      .on("drain", more)
      .on("error", () => {})
      .on("data", (piece) => {
        said += String(piece);
      });
    socket.on("close", () => done({ said, sent }));
  });
}

test("somebody who sends too much gets the page that says so", async () => {
  const { said } = await upload(60);
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
  expect(said).toContain("That is too big");
});

test("somebody who never stops is cut off", async () => {
  expect((await upload(2_000)).sent).toBeLessThan(300);
});

test("a size announced too big is refused without reading", async () => {
  const said = await new Promise<string>((done) => {
    const socket = connectTcp(port(), "127.0.0.1", () =>
      socket.write(
        `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: ${at.origin}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999\r\n\r\n`,
      ),
    );
    socket.once("data", (piece) => {
      done(String(piece));
      socket.destroy();
    });
  });
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
});

test("ordinary uploads pass: fourteen megabytes in a form", async () => {
  const upload = new FormData();
  upload.set("photo", new Blob([new Uint8Array(14 * 1024 * 1024)]), "sea.jpg");
  const answer = await at.post("/echo", { body: upload });
  expect([answer.status, await answer.json()]).toEqual([200, ["photo"]]);
});

for (const [what, text] of Object.entries({
  "no parts": "",
  "no end": '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
  "another boundary": "--y\r\n\r\n--y--\r\n",
  "a part without a name": "--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--\r\n",
})) {
  test(`multipart with ${what} is told to be unreadable`, async () => {
    const answer = await at.post("/echo", {
      body: text || " ",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    expect(answer.status).toBe(400);
  });
}

test("more at once than there are places wait; more than there are benches are told to come back", async () => {
  const small = await tinyServer({
    database: testDatabase().server,
    places: 2,
    benches: 2,
    patience: 5_000,
  });
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      const answer = await small.get(`/slow?ms=150&n=${n}`);
      await answer.text();
      return [answer.status, answer.headers.get("retry-after")] as const;
    }),
  );
  expect(statuses.filter(([status]) => status === 200)).toHaveLength(4);
  expect(statuses.filter(([status, retry]) => status === 503 && retry === "10")).toHaveLength(4);
  expect((await small.get("/")).status).toBe(200);
  await small.stop();
});

test("nobody waits longer than patience lasts, and those who left give up their bench", async () => {
  const small = await tinyServer({
    database: testDatabase().server,
    places: 1,
    benches: 1,
    patience: 200,
  });
  const long = small.get("/slow?ms=900");
  await new Promise((done) => setTimeout(done, 50));
  const leaver = new AbortController();
  const left = small.get("/", { signal: leaver.signal }).catch(() => "left");
  await new Promise((done) => setTimeout(done, 50));
  leaver.abort();
  expect(await left).toBe("left");
  await new Promise((done) => setTimeout(done, 50));
  const began = performance.now();
  expect((await small.get("/")).status).toBe(503);
  expect(performance.now() - began).toBeGreaterThan(150); // it had a bench, and waited
  expect((await long).status).toBe(200);
  await small.stop();
});

test("readers who take their time hold no place", async () => {
  const small = await tinyServer({ database: testDatabase().server, places: 1, benches: 0 });
  const reader = connectTcp(Number(new URL(small.url).port), "127.0.0.1", () =>
    reader.write("GET /long HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
  );
  await new Promise((done) => reader.once("data", done));
  reader.pause(); // thirty megabytes are on their way
  expect((await small.get("/")).status).toBe(200);
  reader.destroy();
  expect((await (await small.get("/long")).arrayBuffer()).byteLength).toBe(30 * 1024 * 1024);
  await small.stop();
});

test("live streams need no place: they come in when all are taken", async () => {
  const small = await tinyServer({ database: testDatabase().server, places: 1, benches: 0 });
  const slow = small.get("/slow?ms=600");
  await new Promise((done) => setTimeout(done, 100));
  expect((await small.get("/")).status).toBe(503);
  const live = await small.get("/live", { headers: { Accept: "text/event-stream" } });
  expect(live.status).toBe(200);
  await live.body!.cancel();
  expect((await slow).status).toBe(200);
  await small.stop();
});

test("a demo for this machine answers nobody who comes another way", async () => {
  const demo = await tinyServer({ database: testDatabase().server, env: { DEMO: "on" } });
  const status = (headers: Record<string, string>) =>
    new Promise<number>((done) =>
      request(`${demo.url}/`, { headers }, (answer) => {
        answer.resume();
        done(answer.statusCode!);
      }).end(),
    );
  expect(await status({})).toBe(200);
  expect(await status({ Host: "localhost:8080" })).toBe(200);
  expect(await status({ Host: "192.168.1.7:3000" })).toBe(421);
  expect(await status({ Host: "ideas.example.org" })).toBe(421);
  expect(await status({ "X-Forwarded-For": "1.2.3.4" })).toBe(421);
  await demo.stop();
});

test("the address of a person is not what a header claims, unless its proxy is trusted", async () => {
  const behind = await tinyServer({ database: testDatabase().server, env: { TRUST_PROXY: "1" } });
  const headers = { "X-Forwarded-For": "9.9.9.9, 1.2.3.4" };
  expect(await (await at.get("/_root.data", { headers })).text()).toContain("127.0.0.1");
  const believed = await (await behind.get("/_root.data", { headers })).text();
  expect(believed).toContain("1.2.3.4");
  expect(believed).not.toContain("9.9.9.9");
  await behind.stop();
});
