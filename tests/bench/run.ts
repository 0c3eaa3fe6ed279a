// npm run bench [-- --large] [-- --seconds 10] [-- --rounds 3]: measures Groundswell and the lower
// bound (limit-server.ts) in turn. Prints medians: requests a second, p50 and p95 in ms, and the
// ratio to the lower bound.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { busiestIdea, challengeId, largeSizes, seed, usualSizes } from "./seed.ts";

const { values: options } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
  },
});
const sizes = options.large ? largeSizes : usualSizes;
const seconds = Number(options.seconds);

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

async function startProcess(
  command: string[],
  env: Record<string, string>,
  readyMessage: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  let output = "";
  for await (const chunk of child.stdout!) {
    output += chunk;
    if (output.includes(readyMessage)) break;
  }
  child.stdout!.resume();
  return child;
}

async function measure(url: string, sessionSecrets: readonly string[], duration: number) {
  let clients = 0;
  const times: number[] = [];
  const run = autocannon({
    url,
    connections: 20,
    duration,
    headers: { accept: "text/html", "accept-language": "en" },
    setupClient: (client) => {
      if (sessionSecrets.length)
        client.setHeaders({
          accept: "text/html",
          "accept-language": "en",
          cookie: `session=${sessionSecrets[clients++ % sessionSecrets.length]}`,
        });
      client.on("response", (_status, _bytes, milliseconds) => void times.push(milliseconds));
    },
  });
  const { non2xx, errors, requests } = await run;
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were no 200, ${errors} errors`);
  const sorted = times.sort((a, b) => a - b);
  const percentile = (share: number) =>
    Math.round(sorted[Math.floor(sorted.length * share)]! * 10) / 10;
  return { rate: requests.average, p50: percentile(0.5), p95: percentile(0.95) };
}
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const memoryMb = (pid: number) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
  );

await buildIfStale();
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
const app = await startProcess(
  ["app/serve.js"],
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
const pageUrls = {
  challenge: `${origin}/challenges/${challengeId(2)}?sort=newest`,
  idea: `${origin}/ideas/${busiestIdea}`,
};
const pageSize = async (url: string) => {
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
const bytes = {
  challenge: await pageSize(pageUrls.challenge),
  idea: await pageSize(pageUrls.idea),
};
const lowerBound = await startProcess(
  [
    "--import",
    "tsx",
    "tests/bench/limit-server.ts",
    database.url,
    String(limitPort),
    String(bytes.challenge),
    String(bytes.idea),
    challengeId(2),
    busiestIdea,
  ],
  {},
  "ready",
);

try {
  const rows = [];
  for (const page of ["challenge", "idea"] as const) {
    const results = [];
    await measure(pageUrls[page], secrets, 2);
    await measure(`http://127.0.0.1:${limitPort}/${page}`, [], 2);
    for (let round = 0; round < Number(options.rounds); round++) {
      const ours = await measure(pageUrls[page], secrets, seconds);
      const bound = await measure(`http://127.0.0.1:${limitPort}/${page}`, [], seconds);
      results.push({ ours, bound });
    }
    rows.push({
      page,
      kB: Math.round(bytes[page] / 1024),
      "requests/s": Math.round(median(results.map((result) => result.ours.rate))),
      "p50 ms": median(results.map((result) => result.ours.p50)),
      "p95 ms": median(results.map((result) => result.ours.p95)),
      "limit/s": Math.round(median(results.map((result) => result.bound.rate))),
      ratio: Number(
        median(results.map((result) => result.ours.rate / result.bound.rate)).toFixed(3),
      ),
    });
  }
  console.table(rows);
  console.log(`Memory of the server after the load: ${memoryMb(app.pid!)} MB`);
} finally {
  for (const child of [app, lowerBound])
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
