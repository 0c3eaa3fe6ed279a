// npm run bench [-- --grown] [-- --seconds 10] [-- --rounds 3]: Groundswell and the limit in turn, on one machine in one run.
// Prints a table of medians: requests a second, p50 and p95 in ms, and the ratio to the limit.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { buildWhenChanged } from "#app/server/build-if-stale.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { challengeOf, grown, seed, talkedAbout, usual } from "./seed.ts";

const { values: asked } = parseArgs({
  options: {
    grown: { type: "boolean", default: false },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
  },
});
const sizes = asked.grown ? grown : usual;
const seconds = Number(asked.seconds);

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

async function started(
  command: string[],
  env: Record<string, string>,
  said: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  let heard = "";
  for await (const chunk of child.stdout!) if ((heard += chunk).includes(said)) break;
  child.stdout!.resume();
  return child;
}

async function fire(url: string, secrets: readonly string[], duration: number) {
  let n = 0;
  const times: number[] = [];
  const run = autocannon({
    url,
    connections: 20,
    duration,
    headers: { accept: "text/html", "accept-language": "en" },
    setupClient: (client) => {
      if (secrets.length)
        client.setHeaders({
          accept: "text/html",
          "accept-language": "en",
          cookie: `session=${secrets[n++ % secrets.length]}`,
        });
      client.on("response", (_status, _bytes, milliseconds) => void times.push(milliseconds));
    },
  });
  const { non2xx, errors, requests } = await run;
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were no 200, ${errors} errors`);
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)]! * 10) / 10;
  return { rate: requests.average, p50: at(0.5), p95: at(0.95) };
}
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const memory = (pid: number) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
  );

await buildWhenChanged();
const dataDir = mkdtempSync(join(tmpdir(), "groundswell-bench-"));
chmodSync(dataDir, 0o711);
const database = await startEmbedded({ dataDir });
await migrateDatabase(database.url);
console.log(
  `Seeding ${sizes.ideas} ideas, ${sizes.votes} votes, ${sizes.contributions} contributions …`,
);
const secrets = await seed(database.url, sizes);

const [port, limitPort] = [await freePort(), await freePort()];
const origin = `http://localhost:${port}`;
const app = await started(
  ["app/serve.ts"],
  {
    DATABASE_URL: database.url,
    PORT: String(port),
    DATA_DIR: join(dataDir, "app"),
    DEMO: "off",
    LOG_LEVEL: "error",
    NODE_ENV: "production",
  },
  "Groundswell is at",
);
const real = {
  challenge: `${origin}/challenges/${challengeOf(2)}?sort=newest`,
  idea: `${origin}/ideas/${talkedAbout}`,
};
const size = async (url: string) => {
  const answer = await fetch(url, {
    headers: {
      cookie: `session=${secrets[8]}`,
      accept: "text/html",
      "accept-encoding": "identity",
    },
  });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
};
const bytes = { challenge: await size(real.challenge), idea: await size(real.idea) };
const limit = await started(
  [
    "tests/bench/limit-server.ts",
    database.url,
    String(limitPort),
    String(bytes.challenge),
    String(bytes.idea),
    challengeOf(2),
    talkedAbout,
  ],
  {},
  "ready",
);

try {
  const rows = [];
  for (const page of ["challenge", "idea"] as const) {
    const rounds = [];
    await fire(real[page], secrets, 2);
    await fire(`http://127.0.0.1:${limitPort}/${page}`, [], 2);
    for (let round = 0; round < Number(asked.rounds); round++) {
      const ours = await fire(real[page], secrets, seconds);
      const least = await fire(`http://127.0.0.1:${limitPort}/${page}`, [], seconds);
      rounds.push({ ours, least });
    }
    rows.push({
      page,
      kB: Math.round(bytes[page] / 1024),
      "requests/s": Math.round(median(rounds.map((r) => r.ours.rate))),
      "p50 ms": median(rounds.map((r) => r.ours.p50)),
      "p95 ms": median(rounds.map((r) => r.ours.p95)),
      "limit/s": Math.round(median(rounds.map((r) => r.least.rate))),
      ratio: Number(median(rounds.map((r) => r.ours.rate / r.least.rate)).toFixed(3)),
    });
  }
  console.table(rows);
  console.log(`Memory of the server after the load: ${memory(app.pid!)} MB`);
} finally {
  for (const child of [app, limit])
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
