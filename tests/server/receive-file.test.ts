import { readdirSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileMaxBytes } from "#app/domain/file/file-kinds.ts";
import { testDatabase } from "#tests/database.ts";
import { type Tiny, tinyServer } from "./tiny-server.ts";

let at: Tiny;
beforeAll(async () => {
  at = await tinyServer({ database: testDatabase().server });
});
afterAll(() => at.stop());

const alone = { "Content-Type": "application/octet-stream" };
const send = (body: BodyInit, path = "/files?name=rooster.pdf") =>
  at.post(path, { body, headers: alone });

test("a file that is sent by itself arrives whole, with its name", async () => {
  expect(await (await send("half of it")).json()).toEqual({
    size: 10,
    name: "rooster.pdf",
    streamed: 10,
    last: "half of it",
  });
});

test("a large file costs no memory to receive", async () => {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const piece = Buffer.alloc(1024 * 1024, 7);
  const said = await new Promise<{ size: number; streamed: number }>((done, fail) => {
    const sending = request(
      `${at.url}/files?name=film.mp4`,
      { method: "POST", headers: { ...alone, Origin: at.origin, "Content-Length": fileMaxBytes } },
      (answer) => {
        let text = "";
        answer
          .on("data", (part) => {
            text += part;
          })
          .on("end", () => done(JSON.parse(text)));
      },
    ).on("error", fail);
    let left = fileMaxBytes / piece.length;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!sending.write(piece)) return void sending.once("drain", more);
      }
      sending.end();
    };
    more();
  });
  clearInterval(watch);
  expect(said).toMatchObject({ size: fileMaxBytes, streamed: fileMaxBytes });
  expect(most - before).toBeLessThan(150 * 1024 * 1024);
}, 60_000);

test("one byte more than may be is refused, announced or not; so is a file sent elsewhere", async () => {
  expect(
    (
      await at.post("/files?name=x", {
        headers: { ...alone },
        body: new Uint8Array(fileMaxBytes + 1),
      })
    ).status,
  ).toBe(413);
  expect((await send("x", "/echo")).status).toBe(415);
}, 60_000);

test("nothing stays behind, also of what broke off half-way", async () => {
  await new Promise<void>((done) => {
    const sending = request(`${at.url}/files?name=x`, {
      method: "POST",
      headers: { ...alone, Origin: at.origin, "Content-Length": 1_000_000 },
    }).on("error", () => done());
    sending.write("half");
    setTimeout(() => sending.destroy(new Error("cut")), 100);
  });
  expect(readdirSync(at.receiving)).toEqual([]);
  expect((await send("and it goes on")).status).toBe(200);
});
