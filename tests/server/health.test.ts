import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startEmbedded } from "#db/embedded.server.ts";
import { findFreePort } from "#db/embedded-process.server.ts";
import { testDatabase } from "#tests/database.ts";
import { startTinyServer } from "./tiny-server.ts";

const makeFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "groundswell-health-"));
  chmodSync(path, 0o711);
  return path;
};

test("/healthz: the database hangs or dies, 503 without secrets; 200 once it is back", async () => {
  const dataDir = makeFolder();
  const database = await startEmbedded({ dataDir });
  const server = await startTinyServer({ database: database.url });
  const health = async () => {
    const answer = await server.get("/healthz");
    return [answer.status, await answer.text()] as const;
  };
  expect(await health()).toEqual([200, '{"database":"ok","queue":"ok"}']);

  process.kill(database.pid, "SIGSTOP"); // hangs, which is the hardest failure to detect
  const backends = execFileSync("pgrep", ["-P", String(database.pid)], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number);
  for (const pid of backends) process.kill(pid, "SIGSTOP");
  const [status, body] = await health();
  expect(status).toBe(503);
  expect(JSON.parse(body)).toEqual({ database: "no answer within 2 s", queue: "ok" });

  for (const pid of [...backends, database.pid]) process.kill(pid, "SIGCONT");
  await expect.poll(health, { timeout: 10_000 }).toEqual([200, '{"database":"ok","queue":"ok"}']);

  process.kill(database.pid, "SIGKILL");
  await expect.poll(async () => (await health())[0], { interval: 5 }).toBe(503);
  await expect.poll(health, { timeout: 10_000 }).toEqual([200, '{"database":"ok","queue":"ok"}']);
  await server.stop();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("pages: the database is away, 503; served within 10 s once it is back", async () => {
  const dataDir = makeFolder();
  const database = await startEmbedded({ dataDir });
  const server = await startTinyServer({
    database: database.url,
    env: { DATABASE_URL: database.url },
  });
  expect((await server.get("/asks")).status).toBe(200);
  await database.stop();
  for (let attempt = 0; attempt < 6; attempt++) {
    const answer = await server.get(attempt % 2 ? "/asks" : "/asks.data", {
      headers: { "Accept-Language": "nl" },
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(attempt % 2 ? "Zo weer terug" : "ErrorResponse");
  }
  const restarted = await startEmbedded({ dataDir, port: Number(new URL(database.url).port) });
  await expect.poll(async () => (await server.get("/asks")).status, { timeout: 10_000 }).toBe(200);
  await server.stop();
  await restarted.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("/healthz: an unhealthy queue, 503", async () => {
  const { server: database } = testDatabase();
  for (const [queue, status] of [
    [async () => "no worker for a minute", "no worker for a minute"],
    [
      async () => {
        throw Object.assign(new Error("secret"), { code: "57P01" });
      },
      "unreachable (57P01)",
    ],
  ] as const) {
    const server = await startTinyServer({ database, queue });
    const answer = await server.get("/healthz");
    expect([answer.status, await answer.json()]).toEqual([503, { database: "ok", queue: status }]);
    await server.stop();
  }
});

test("stopGracefully: SIGTERM, finishes running requests, refuses new ones, exits with 0", async () => {
  const port = await findFreePort();
  const path = (file: string) => JSON.stringify(join(process.cwd(), "app/server", file));
  const script = `
    const { createServer } = await import("node:http");
    const { closeServer, setServerTimeouts } =
      await import(${path("server-timeouts.server.ts")});
    const { stopGracefully } = await import(${path("stop-gracefully.server.ts")});
    const { createLog } = await import(${path("log.server.ts")});
    const server = createServer((_, response) => setTimeout(() => response.end("served"), 700));
    setServerTimeouts(server);
    const beginStop = () => console.log("begun");
    const stop = async () => {
      await closeServer(server);
      console.log("closed");
    };
    stopGracefully({ beginStop, stop }, createLog("silent"));
    server.listen(${port}, "127.0.0.1", () => console.log("ready"));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await expect.poll(() => output, { timeout: 15_000 }).toBe("ready\n");

  const first = fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill("SIGTERM");
  await expect.poll(() => output).toBe("ready\nbegun\n");
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  expect(await first).toBe("served");
  expect(await ended).toBe(0);
  expect(output).toBe("ready\nbegun\nclosed\n");
});
