import { readdirSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { maxFileBytes } from "#app/domain/file/file-kinds.ts";
import { testDatabase } from "#tests/database.ts";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({ database: testDatabase().server });
});
afterAll(() => server.stop());

const singleFile = { "Content-Type": "application/octet-stream" };
const send = (body: BodyInit, path = "/files?name=rooster.pdf") =>
  server.post(path, { body, headers: singleFile });

test("streamUpload: a single file, arrives whole with its name", async () => {
  expect(await (await send("half of it")).json()).toEqual({
    size: 10,
    name: "rooster.pdf",
    streamed: 10,
    last: "half of it",
  });
});

test("streamUpload: a large file, uses no memory", async () => {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const chunk = Buffer.alloc(1024 * 1024, 7);
  const received = await new Promise<{ size: number; streamed: number }>((resolve, reject) => {
    const upload = request(
      `${server.url}/files?name=film.mp4`,
      {
        method: "POST",
        headers: { ...singleFile, Origin: server.origin, "Content-Length": maxFileBytes },
      },
      (response) => {
        let text = "";
        response
          .on("data", (part) => {
            text += part;
          })
          .on("end", () => resolve(JSON.parse(text)));
      },
    ).on("error", reject);
    let remaining = maxFileBytes / chunk.length;
    const sendMore = () => {
      while (remaining > 0) {
        remaining -= 1;
        if (!upload.write(chunk)) {
          upload.once("drain", sendMore);
          return;
        }
      }
      upload.end();
    };
    sendMore();
  });
  clearInterval(watch);
  expect(received).toMatchObject({ size: maxFileBytes, streamed: maxFileBytes });
  expect(peak - before).toBeLessThan(150 * 1024 * 1024);
}, 60_000);

test("streamUpload: one byte over the limit or another path, refused", async () => {
  expect(
    (
      await server.post("/files?name=x", {
        headers: { ...singleFile },
        body: new Uint8Array(maxFileBytes + 1),
      })
    ).status,
  ).toBe(413);
  expect((await send("x", "/echo")).status).toBe(415);
}, 60_000);

test("streamUpload: a broken upload, leaves no file behind", async () => {
  await new Promise<void>((resolve) => {
    const upload = request(`${server.url}/files?name=x`, {
      method: "POST",
      headers: { ...singleFile, Origin: server.origin, "Content-Length": 1_000_000 },
    }).on("error", () => resolve());
    upload.write("half");
    setTimeout(() => upload.destroy(new Error("cut")), 100);
  });
  expect(readdirSync(server.uploadFolder)).toEqual([]);
  expect((await send("and it goes on")).status).toBe(200);
});
