import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import {
  type Account,
  databaseAccount,
  databaseBinaries,
  isReachable,
} from "./embedded-binaries.server.ts";
import {
  childEnvironment,
  findFreePort,
  isAlive,
  isAnswering,
  readIfThere,
  startWatchdog,
} from "./embedded-process.server.ts";

export type Embedded = {
  url: string;
  /** The database process. */
  pid: number;
  /** Whether another process started this server and stops it; then stop() leaves it running. */
  attached: boolean;
  stop(): Promise<void>;
};
/** `port`: 0 or absent lets the machine choose. */
type Options = {
  dataDir: string;
  port?: number;
  flags?: string[];
  onTrouble?: (sentence: string) => void;
};
type Place = {
  folder: string;
  cluster: string;
  account: Account;
  binary: ReturnType<typeof databaseBinaries>;
};

const onWindows = process.platform === "win32";

/**
 * Starts the PostgreSQL of the npm packages, with its data in `<dataDir>/pg18`, on 127.0.0.1 only.
 * Attaches to a server that already runs there, restarts it when it ends, and stops it with this
 * process, even when that is killed.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const place = prepare(resolve(options.dataDir));
  for (let attempt = 0; ; attempt++) {
    const running = await findRunning(place);
    if (running) return keepRunning(place, options, running);
    const started = await launch(
      place,
      options,
      options.port || (await findFreePort(Number(readIfThere(join(place.folder, "port"))))),
    );
    if (started.child)
      return keepRunning(place, options, {
        port: started.port,
        pid: started.child.pid!,
        child: started.child,
        ours: true,
      });
    if (attempt >= 100 || !/postmaster\.pid|shared memory|in use/.test(started.output)) {
      throw new Error(`PostgreSQL did not start: ${started.output}`);
    }
    await sleep(100); // a server still on its way down, or another process that was quicker
  }
}

function prepare(dataDir: string): Place {
  const account = databaseAccount();
  if (!isReachable(dirname(dataDir), account)) {
    throw new Error(
      `Running as root, so the database runs as uid ${account.uid}, which may not enter ${dirname(dataDir)}. Set DATA_DIR to a folder it can reach, such as /var/lib/groundswell, or set DATABASE_URL.`,
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (!isReachable(dataDir, account)) chmodSync(dataDir, 0o711);
  const folder = join(dataDir, "pg18");
  const place = {
    folder,
    cluster: join(folder, "cluster"),
    account,
    binary: databaseBinaries(account, dataDir),
  };
  if (!existsSync(folder)) initialise(place);
  return place;
}

// Built in a temporary folder and renamed, so that a crash leaves nothing that looks like a database.
// Of two processes that start at once, one wins and the other uses its result.
function initialise({ folder, account, binary }: Place): void {
  const fresh = `${folder}.${process.pid}.tmp`;
  const cluster = join(fresh, "cluster");
  const ours = (path: string) =>
    account.uid !== undefined && chownSync(path, account.uid, account.gid!);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o711 });
  chmodSync(cluster, 0o700);
  ours(cluster);
  const passwordFile = join(fresh, "password");
  writeFileSync(passwordFile, randomBytes(18).toString("base64url"), { mode: 0o600 });
  ours(passwordFile);
  const result = spawnSync(
    binary("initdb"),
    [
      "-D",
      cluster,
      "-U",
      "groundswell",
      "--pwfile",
      passwordFile,
      "-A",
      "scram-sha-256",
      "-E",
      "UTF8",
      "--no-locale",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...account, env: childEnvironment(), cwd: cluster, encoding: "utf8" },
  );
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const hint = /could not look up/.test(result.stderr)
      ? " This user id has no name on this machine: run as a named user, or set DATABASE_URL."
      : "";
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}${hint}`);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const urlOf = (place: Place, port: number, database = "groundswell") =>
  `postgres://groundswell:${readFileSync(join(place.folder, "password"), "utf8").trim()}@127.0.0.1:${port}/${database}`;

/** `child`: set when this process started it; `ours`: this process stops it. */
type Running = { port: number; pid: number; child: ChildProcess | null; ours: boolean };

/** The server that already runs on this folder. One whose starter has ended is adopted. */
async function findRunning(place: Place): Promise<Running | null> {
  for (let tries = 0; tries < 100; tries++) {
    const [pid, , , port] = readIfThere(join(place.cluster, "postmaster.pid"))
      .split("\n")
      .map(Number);
    if (!pid || !isAlive(pid)) return null;
    const orphan = !isAlive(Number(readIfThere(join(place.folder, "starter"))));
    // The watchdog is about to stop an orphan; one that still runs after two seconds has none.
    if (port && (!orphan || tries > 20) && (await isAnswering(urlOf(place, port)))) {
      if (orphan) writeFileSync(join(place.folder, "starter"), String(process.pid));
      return { port, pid, child: null, ours: orphan };
    }
    await sleep(100);
  }
  return null;
}

async function launch(place: Place, { flags = [] }: Options, port: number) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `dynamic_shared_memory_type=${onWindows ? "windows" : "mmap"}`,
    "shared_buffers=128MB",
    "log_destination=stderr",
    ...flags,
  ];
  const child = spawn(
    place.binary("postgres"),
    ["-D", place.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...place.account,
      env: childEnvironment(),
      cwd: place.cluster,
      stdio: ["ignore", "ignore", "pipe"],
      detached: !onWindows,
    },
  );
  let output = "";
  let dead = false;
  child.stderr.on("data", (piece) => {
    output = (output + piece).slice(-4000);
  });
  child.on("error", (error) => {
    dead = true;
    output += error.message;
  });
  child.on("exit", () => {
    dead = true;
  });
  for (
    let tries = 0;
    tries < 6000 && !dead && !output.includes("ready to accept connections");
    tries++
  )
    await sleep(10);
  if (dead) return { child: null, port, output };

  const admin = postgres(urlOf(place, port, "postgres"), { max: 1, onnotice: () => {} });
  const [found] = await admin`select 1 from pg_database where datname = 'groundswell'`;
  if (!found) await admin`create database groundswell`;
  await admin.end();
  writeFileSync(join(place.folder, "starter"), String(process.pid));
  writeFileSync(join(place.folder, "port"), String(port)); // reused at the next start, for processes that are still attached
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return { child, port, output };
}

/** Keeps a server running at this address, whichever process started it, until stop(). */
function keepRunning(place: Place, options: Options, first: Running): Embedded {
  let now = first;
  let stopping = false;
  let watchdog = now.ours ? startWatchdog(now.pid) : null;
  const embedded = { url: urlOf(place, now.port), pid: now.pid, attached: !now.ours, stop };
  follow();
  return embedded;

  function follow() {
    if (now.child) return void now.child.once("exit", revive);
    const look = setInterval(() => {
      if (stopping || !isAlive(now.pid)) clearInterval(look);
      if (!stopping && !isAlive(now.pid)) void revive();
    }, 200).unref();
  }

  async function revive() {
    watchdog?.stdin?.end("done");
    watchdog = null;
    if (!stopping) options.onTrouble?.("PostgreSQL went away; bringing it back");
    while (!stopping) {
      const next = await findOrLaunch(place, options, first.port);
      if (next?.port === first.port) {
        now = next;
        watchdog = now.ours ? startWatchdog(now.pid) : null;
        Object.assign(embedded, { pid: now.pid, attached: !now.ours });
        follow();
        return stopping ? stop() : undefined;
      }
      await sleep(500);
    }
  }

  async function stop() {
    stopping = true;
    watchdog?.stdin?.end("done");
    if (now.ours && isAlive(now.pid)) await shutDown(place, now.pid);
  }
}

async function findOrLaunch(place: Place, options: Options, port: number): Promise<Running | null> {
  const other = await findRunning(place).catch(() => null);
  if (other) return other;
  const started = await launch(place, options, port).catch(() => null);
  if (!started?.child) return null;
  return { port, pid: started.child.pid!, child: started.child, ours: true };
}

/** A fast shutdown: closes open connections and writes everything. */
async function shutDown(place: Place, pid: number): Promise<void> {
  if (onWindows)
    spawnSync(place.binary("pg_ctl"), ["stop", "-D", place.cluster, "-m", "fast"], {
      env: childEnvironment(),
    });
  else
    try {
      process.kill(pid, "SIGINT");
    } catch {
      return;
    }
  for (let tries = 0; tries < 3000 && isAlive(pid); tries++) await sleep(10);
}
