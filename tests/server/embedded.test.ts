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
import { isAlive } from "#db/embedded-process.server.ts";

const folders: string[] = [];
const root = process.getuid?.() === 0;
function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), "groundswell-embedded-"));
  chmodSync(path, 0o777);
  folders.push(path);
  return path;
}
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

async function query<T>(
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
const countRows = (url: string) =>
  query(url, async (sql) => Number((await sql`select count(*) from kept`)[0]!.count));
const readText = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
async function until(condition: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50))
    if (await condition()) return;
  throw new Error("it did not happen in time");
}

/** Starts another process that starts the database and writes rows until it is killed. */
async function startOwner(dataDir: string, identity: { uid?: number; gid?: number } = {}) {
  const modulePath = (file: string) => JSON.stringify(join(process.cwd(), "db", file));
  const script = `
    const { startEmbedded } = await import(${modulePath("embedded.server.ts")});
    const { rawClient } = await import(${modulePath("client.server.ts")});
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
  let rest = "";
  child.stdout.on("data", (chunk) => {
    rest += chunk;
    const parts = rest.split("\n");
    rest = parts.pop()!;
    lines.push(...parts);
  });
  child.stderr.on("data", (chunk) => lines.push(`stderr ${chunk}`));
  await until(() => lines.length > 20 || child.exitCode !== null, 30);
  const first = lines.find((line) => line.startsWith("{"));
  if (!first) throw new Error(`output of the owner: ${lines.join("\n")}`);
  return {
    child,
    ...(JSON.parse(first) as { url: string; pid: number; attached: boolean; uid: number }),
    written: () => Number(lines.filter((line) => /^\d+$/.test(line)).at(-1)),
  };
}

test("startEmbedded: stopped and started, data is kept", async () => {
  const dataDir = join(makeFolder(), "data");
  const first = await startEmbedded({ dataDir });
  await query(first.url, (sql) => sql`create table kept as select 1 as id`);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const restarted = await startEmbedded({ dataDir });
  expect(await countRows(restarted.url)).toBe(1);
  await restarted.stop();
});

test("startEmbedded: reachable from this machine only, with the password", async () => {
  const dataDir = join(makeFolder(), "data");
  const server = await startEmbedded({ dataDir });
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
  expect(
    await query(server.url, async (sql) => (await sql`show listen_addresses`)[0]!.listen_addresses),
  ).toBe("127.0.0.1");
  await expect(
    query(server.url.replace(/:[^:@]+@/, ":guess@"), (sql) => sql`select 1`),
  ).rejects.toMatchObject({ code: "28P01" });
  expect(statSync(join(dataDir, "pg18", "password")).mode & 0o077).toBe(0);
  await server.stop();
});

test("startEmbedded: four processes at once, share one server", async () => {
  const dataDir = join(makeFolder(), "data");
  const servers = await Promise.all([1, 2, 3, 4].map(() => startEmbedded({ dataDir })));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  expect(servers.filter(({ attached }) => !attached)).toHaveLength(1);
  await Promise.all(servers.map(({ stop }) => stop()));
});

test("startEmbedded: owner killed while writing, the database stops and keeps committed rows", async () => {
  const dataDir = join(makeFolder(), "data");
  for (let round = 0, before = 0; round < 2; round++) {
    const owner = await startOwner(dataDir);
    owner.child.kill("SIGKILL");
    await until(() => !isAlive(owner.pid));
    const server = await startEmbedded({ dataDir });
    const count = await countRows(server.url);
    expect(count).toBeGreaterThanOrEqual(before + owner.written());
    before = count;
    await server.stop();
  }
});

test.runIf(process.platform === "linux")(
  "startEmbedded: owner and watchdog killed, the next start takes the server over",
  async () => {
    const dataDir = join(makeFolder(), "data");
    const owner = await startOwner(dataDir);
    const watchdog = readdirSync("/proc").find(
      (pid) =>
        /^\d+$/.test(pid) &&
        readText(`/proc/${pid}/cmdline`).includes(`process.kill(${owner.pid}, `),
    );
    process.kill(Number(watchdog), "SIGKILL");
    owner.child.kill("SIGKILL");
    await until(() => !isAlive(owner.child.pid!));
    const server = await startEmbedded({ dataDir });
    expect(server).toMatchObject({ pid: owner.pid, attached: false });
    expect(await countRows(server.url)).toBeGreaterThanOrEqual(owner.written());
    await server.stop();
    expect(isAlive(owner.pid)).toBe(false);
  },
);

test("startEmbedded: owner killed, an attached process restarts it at the same address", async () => {
  const dataDir = join(makeFolder(), "data");
  const owner = await startOwner(dataDir);
  const attached = await startEmbedded({ dataDir });
  expect(attached).toMatchObject({ attached: true, url: owner.url, pid: owner.pid });
  owner.child.kill("SIGKILL");
  await until(() => !isAlive(owner.pid));
  await until(() =>
    countRows(attached.url).then(
      (count) => count >= owner.written(),
      () => false,
    ),
  );
  await until(() => !attached.attached);
  await attached.stop();
  expect(isAlive(attached.pid)).toBe(false);
});

test("startEmbedded: restarted, the address stays the same", async () => {
  const dataDir = join(makeFolder(), "data");
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const restarted = await startEmbedded({ dataDir });
  expect(restarted.url).toBe(first.url);
  await restarted.stop();
});

test("startEmbedded: the database process dies, restarted with its data", async () => {
  const dataDir = join(makeFolder(), "data");
  const troubles: string[] = [];
  const server = await startEmbedded({ dataDir, onTrouble: (sentence) => troubles.push(sentence) });
  await query(server.url, (sql) => sql`create table kept as select 1 as id`);
  process.kill(server.pid, "SIGKILL");
  await until(() =>
    countRows(server.url).then(
      (count) => count === 1,
      () => false,
    ),
  );
  expect(troubles.length).toBeGreaterThan(0);
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

test("startEmbedded: leftovers of an interrupted first start, ignored", async () => {
  const dataDir = join(makeFolder(), "data");
  mkdirSync(join(dataDir, "pg18.99999.tmp", "cluster"), { recursive: true });
  writeFileSync(join(dataDir, "pg18.99999.tmp", "password"), "half");
  const server = await startEmbedded({ dataDir });
  expect(await query(server.url, async (sql) => (await sql`select 1 as one`)[0]!.one)).toBe(1);
  await server.stop();
});

test.runIf(root)(
  "startEmbedded: started by root, the database runs as another account",
  async () => {
    const server = await startEmbedded({ dataDir: join(makeFolder(), "data") });
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    await server.stop();
  },
);

test.runIf(root)(
  "startEmbedded: started by an ordinary account, the database runs as that account",
  async () => {
    const account = { uid: 65534, gid: 65534 };
    const owner = await startOwner(join(makeFolder(), "data"), account);
    expect(owner.uid).toBe(account.uid);
    expect(statSync(`/proc/${owner.pid}`).uid).toBe(account.uid);
    owner.child.kill("SIGKILL");
    await until(() => !isAlive(owner.pid));
  },
);

test.runIf(root)(
  "startEmbedded: root with a folder the account cannot enter, says to set DATA_DIR",
  async () => {
    const closed = makeFolder();
    chmodSync(closed, 0o700);
    await expect(startEmbedded({ dataDir: join(closed, "data") })).rejects.toThrow(/Set DATA_DIR/);
  },
);
