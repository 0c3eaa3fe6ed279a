import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { alive } from "#db/embedded-process.server.ts";

const folders: string[] = [];
const root = process.getuid?.() === 0;
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "groundswell-embedded-"));
  chmodSync(made, 0o777);
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

async function ask<T>(
  url: string,
  work: (sql: ReturnType<typeof rawClient>) => Promise<T>,
): Promise<T> {
  const sql = rawClient(url);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
const rows = (url: string) =>
  ask(url, async (sql) => Number((await sql`select count(*) from kept`)[0]!.count));
const text = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
async function until(what: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50))
    if (await what()) return;
  throw new Error("it did not happen in time");
}

/** Another process that starts the database, says how, and goes on writing rows until it is killed. */
async function owner(dataDir: string, identity: { uid?: number; gid?: number } = {}) {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(join(process.cwd(), "db/embedded.server.ts"))});
    const { rawClient } = await import(${JSON.stringify(join(process.cwd(), "db/client.server.ts"))});
    const { url, pid, attached } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    const sql = rawClient(url);
    await sql\`create table if not exists kept (id bigserial primary key)\`;
    console.log(JSON.stringify({ url, pid, attached, uid: process.getuid() }));
    for (let n = 1; ; n++) { await sql\`insert into kept default values\`; console.log(n); }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    ...identity,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: dataDir },
  });
  const lines: string[] = [];
  let said = "";
  child.stdout.on("data", (piece) => {
    said += piece;
    const parts = said.split("\n");
    said = parts.pop()!;
    lines.push(...parts);
  });
  child.stderr.on("data", (piece) => lines.push(`stderr ${piece}`));
  await until(() => lines.length > 20 || child.exitCode !== null, 30);
  const first = lines.find((line) => line.startsWith("{"));
  if (!first) throw new Error(`the owner said: ${lines.join("\n")}`);
  return {
    child,
    ...(JSON.parse(first) as { url: string; pid: number; attached: boolean; uid: number }),
    written: () => Number(lines.filter((line) => /^\d+$/.test(line)).at(-1)),
  };
}

test("data survives a stop and a start", async () => {
  const dataDir = join(folder(), "data");
  const first = await startEmbedded({ dataDir });
  await ask(first.url, (sql) => sql`create table kept as select 1 as id`);
  await first.stop();
  expect(alive(first.pid)).toBe(false);
  const again = await startEmbedded({ dataDir });
  expect(await rows(again.url)).toBe(1);
  await again.stop();
});

test("only this machine gets in, and only with the password", async () => {
  const dataDir = join(folder(), "data");
  const server = await startEmbedded({ dataDir });
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
  expect(
    await ask(server.url, async (sql) => (await sql`show listen_addresses`)[0]!.listen_addresses),
  ).toBe("127.0.0.1");
  await expect(
    ask(server.url.replace(/:[^:@]+@/, ":guess@"), (sql) => sql`select 1`),
  ).rejects.toMatchObject({ code: "28P01" });
  expect(statSync(join(dataDir, "pg18", "password")).mode & 0o077).toBe(0);
  await server.stop();
});

test("four that start at once share one server", async () => {
  const dataDir = join(folder(), "data");
  const servers = await Promise.all([1, 2, 3, 4].map(() => startEmbedded({ dataDir })));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  expect(servers.filter(({ attached }) => !attached)).toHaveLength(1);
  await Promise.all(servers.map(({ stop }) => stop()));
});

test("killed -9 while writing: the database stops by itself, and nothing acknowledged is lost", async () => {
  const dataDir = join(folder(), "data");
  for (let round = 0, before = 0; round < 2; round++) {
    const one = await owner(dataDir);
    one.child.kill("SIGKILL");
    await until(() => !alive(one.pid));
    const server = await startEmbedded({ dataDir });
    const now = await rows(server.url);
    expect(now).toBeGreaterThanOrEqual(before + one.written());
    before = now;
    await server.stop();
  }
});

test.runIf(process.platform === "linux")(
  "left alone by owner and watchdog both, it is taken over",
  async () => {
    const dataDir = join(folder(), "data");
    const one = await owner(dataDir);
    const watchdog = readdirSync("/proc").find(
      (pid) =>
        /^\d+$/.test(pid) && text(`/proc/${pid}/cmdline`).includes(`process.kill(${one.pid}, `),
    );
    process.kill(Number(watchdog), "SIGKILL");
    one.child.kill("SIGKILL");
    await until(() => !alive(one.child.pid!));
    const server = await startEmbedded({ dataDir });
    expect(server).toMatchObject({ pid: one.pid, attached: false });
    expect(await rows(server.url)).toBeGreaterThanOrEqual(one.written());
    await server.stop();
    expect(alive(one.pid)).toBe(false);
  },
);

test("when the process that started it goes, one that is attached keeps it going at the same address", async () => {
  const dataDir = join(folder(), "data");
  const one = await owner(dataDir);
  const attached = await startEmbedded({ dataDir });
  expect(attached).toMatchObject({ attached: true, url: one.url, pid: one.pid });
  one.child.kill("SIGKILL");
  await until(() => !alive(one.pid));
  await until(() =>
    rows(attached.url).then(
      (count) => count >= one.written(),
      () => false,
    ),
  );
  await until(() => !attached.attached);
  await attached.stop();
  expect(alive(attached.pid)).toBe(false);
});

test("the address stays the same from start to start", async () => {
  const dataDir = join(folder(), "data");
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const again = await startEmbedded({ dataDir });
  expect(again.url).toBe(first.url);
  await again.stop();
});

test("a database process that dies is started again where it was, with all it had", async () => {
  const dataDir = join(folder(), "data");
  const troubles: string[] = [];
  const server = await startEmbedded({ dataDir, onTrouble: (sentence) => troubles.push(sentence) });
  await ask(server.url, (sql) => sql`create table kept as select 1 as id`);
  process.kill(server.pid, "SIGKILL");
  await until(() =>
    rows(server.url).then(
      (count) => count === 1,
      () => false,
    ),
  );
  expect(troubles.length).toBeGreaterThan(0);
  await server.stop();
  expect(alive(server.pid)).toBe(false);
});

test("what an interrupted first start left behind does not matter", async () => {
  const dataDir = join(folder(), "data");
  mkdirSync(join(dataDir, "pg18.99999.tmp", "cluster"), { recursive: true });
  writeFileSync(join(dataDir, "pg18.99999.tmp", "password"), "half");
  const server = await startEmbedded({ dataDir });
  expect(await ask(server.url, async (sql) => (await sql`select 1 as one`)[0]!.one)).toBe(1);
  await server.stop();
});

test.runIf(root)("started by root, the database runs as somebody else", async () => {
  const server = await startEmbedded({ dataDir: join(folder(), "data") });
  expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
  await server.stop();
});

test.runIf(root)("started by an ordinary account, it runs as that account", async () => {
  const nobody = { uid: 65534, gid: 65534 };
  const one = await owner(join(folder(), "data"), nobody);
  expect(one.uid).toBe(nobody.uid);
  expect(statSync(`/proc/${one.pid}`).uid).toBe(nobody.uid);
  one.child.kill("SIGKILL");
  await until(() => !alive(one.pid));
});

test.runIf(root)(
  "root in a folder that is closed to the database's account is told what to do",
  async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    await expect(startEmbedded({ dataDir: join(closed, "data") })).rejects.toThrow(/Set DATA_DIR/);
  },
);
