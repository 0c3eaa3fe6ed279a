import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startEmbedded } from "#db/embedded.server.ts";
import { freePort } from "#db/embedded-process.server.ts";
import { testDatabase } from "#tests/database.ts";
import { tinyServer } from "./tiny-server.ts";

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "groundswell-health-"));
  chmodSync(made, 0o711);
  return made;
};

test("when the database stops, health says so without secrets; when it is back, so is health, without a hand", async () => {
  const dataDir = folder();
  const database = await startEmbedded({ dataDir });
  const at = await tinyServer({ database: database.url });
  const health = async () => {
    const answer = await at.get("/healthz");
    return [answer.status, await answer.text()] as const;
  };
  expect(await health()).toEqual([200, '{"database":"ok","queue":"ok"}']);

  process.kill(database.pid, "SIGSTOP"); // hangs: the worst way to be away
  const backends = execFileSync("pgrep", ["-P", String(database.pid)], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number);
  for (const pid of backends) process.kill(pid, "SIGSTOP");
  const [status, said] = await health();
  expect(status).toBe(503);
  expect(JSON.parse(said)).toEqual({ database: "no answer within 2 s", queue: "ok" });

  for (const pid of [...backends, database.pid]) process.kill(pid, "SIGCONT");
  await expect.poll(health, { timeout: 10_000 }).toEqual([200, '{"database":"ok","queue":"ok"}']);

  process.kill(database.pid, "SIGKILL");
  await expect.poll(async () => (await health())[0], { interval: 5 }).toBe(503);
  await expect.poll(health, { timeout: 10_000 }).toEqual([200, '{"database":"ok","queue":"ok"}']);
  await at.stop();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("while the database is away pages say: back in a moment; when it is back they are there within ten seconds", async () => {
  const dataDir = folder();
  const database = await startEmbedded({ dataDir });
  const at = await tinyServer({ database: database.url, env: { DATABASE_URL: database.url } });
  expect((await at.get("/asks")).status).toBe(200);
  await database.stop();
  for (let n = 0; n < 6; n++) {
    const answer = await at.get(n % 2 ? "/asks" : "/asks.data", {
      headers: { "Accept-Language": "nl" },
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(n % 2 ? "Zo weer terug" : "ErrorResponse");
  }
  const again = await startEmbedded({ dataDir, port: Number(new URL(database.url).port) });
  await expect.poll(async () => (await at.get("/asks")).status, { timeout: 10_000 }).toBe(200);
  await at.stop();
  await again.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("a queue that is unwell makes the whole unwell", async () => {
  const { server: database } = testDatabase();
  for (const [queue, word] of [
    [async () => "no worker for a minute", "no worker for a minute"],
    [
      async () => {
        throw Object.assign(new Error("secret"), { code: "57P01" });
      },
      "unreachable (57P01)",
    ],
  ] as const) {
    const at = await tinyServer({ database, queue });
    const answer = await at.get("/healthz");
    expect([answer.status, await answer.json()]).toEqual([503, { database: "ok", queue: word }]);
    await at.stop();
  }
});

test("SIGTERM: who is being served is served, nobody new comes in, and the process ends well", async () => {
  const port = await freePort();
  const script = `
    const { createServer } = await import("node:http");
    const { setLimits, stopGracefully } = await import(${JSON.stringify(join(process.cwd(), "app/server/server-timeouts.server.ts"))});
    const { createLog } = await import(${JSON.stringify(join(process.cwd(), "app/server/log.server.ts"))});
    const server = createServer((request, answer) => setTimeout(() => answer.end("served"), 700));
    setLimits(server);
    stopGracefully(server, createLog("silent"), () => console.log("begun"), async () => console.log("closed"));
    server.listen(${port}, "127.0.0.1", () => console.log("ready"));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece) => {
    said += piece;
  });
  const ended = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  await expect.poll(() => said, { timeout: 15_000 }).toBe("ready\n");

  const first = fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
  await new Promise((done) => setTimeout(done, 200));
  child.kill("SIGTERM");
  await expect.poll(() => said).toBe("ready\nbegun\n");
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  expect(await first).toBe("served");
  expect(await ended).toBe(0);
  expect(said).toBe("ready\nbegun\nclosed\n");
});
