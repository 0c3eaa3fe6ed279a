// node --import tsx tests/bench/live.ts [--streams 500] [--rounds 20]
// Runs two instances on one database, with many open pages of one idea at the first. Prints how
// long a contribution takes to reach all of them, the memory per stream, and that no stream is left
// once their readers have gone.
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { currentPosition } from "#app/domain/live/activity-since.ts";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { connect, rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { people, sessions } from "#db/schema/people.ts";
import { type Served, serve } from "#tests/e2e/test-server.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";

const { values: options } = parseArgs({
  options: {
    streams: { type: "string", default: "500" },
    rounds: { type: "string", default: "20" },
  },
});
const streamCount = Number(options.streams);
const rounds = Number(options.rounds);
/** Streams at the second instance, to measure delivery between instances. */
const otherStreams = 10;
const allStreams = streamCount + otherStreams;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The memory in use of an instance, in kB (report-heap.mjs). */
async function memoryKb({ pid }: Served): Promise<number> {
  rmSync(reportFile, { force: true });
  process.kill(pid, "SIGUSR2");
  while (!existsSync(reportFile) || !readFileSync(reportFile, "utf8")) await pause(50);
  return Number(readFileSync(reportFile, "utf8"));
}
const percentile = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);

await buildIfStale();
const dataDir = mkdtempSync(join(tmpdir(), "groundswell-bench-"));
chmodSync(dataDir, 0o711);
const database = await startEmbedded({ dataDir });
await migrateDatabase(database.url);
const db = connect(database.url);
const idea = await makeIdea({ db });
const writer = await as({ db }, await makePerson({ db }));
const secrets: string[] = [];
for (let n = 0; n < allStreams; n++) {
  const [person] = await db
    .insert(people)
    .values({ name: `Reader ${n}`, email: `reader-${n}@example.test` })
    .returning();
  secrets.push(randomBytes(16).toString("hex"));
  await db.insert(sessions).values({
    id: createHash("sha256").update(secrets[n]!).digest("hex"),
    personId: person!.id,
    expiresAt: new Date(Date.now() + 86_400_000),
  });
}
const reportFile = join(dataDir, "memory");
const env = { DATABASE_URL: database.url, DEMO: "off", LOG_LEVEL: "warn" };
const [first, second] = [
  await serve({
    ...env,
    MEMORY_REPORT: reportFile,
    NODE_OPTIONS: "--import ./tests/bench/report-heap.mjs",
  }),
  await serve(env),
];

let onContribution = (_contributionId: string, _receivedAt: number): void => {};
const agent = new Agent({ maxSockets: Infinity });
/** The ids of the contributions that an event adds. */
function addedIn(event: string): string[] {
  if (!event.startsWith("event: changed")) return [];
  return (JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as { added: string[] }).added;
}

/** Resolves when the stream is open, with the function that closes it. */
const openStream = (url: string, secret: string, position: string) =>
  new Promise<() => void>((resolve, reject) => {
    const request = get(
      `${url}/ideas/${idea.id}/live?since=${position}`,
      {
        agent,
        headers: {
          Accept: "text/event-stream",
          "Accept-Encoding": "gzip, br",
          Cookie: `session=${secret}`,
        },
      },
      (answer) => {
        if (answer.statusCode !== 200) {
          reject(new Error(`${answer.statusCode}`));
          return;
        }
        let rest = "";
        answer
          .setEncoding("utf8")
          .on("data", (chunk: string) => {
            const now = performance.now();
            const events = (rest + chunk).split("\n\n");
            rest = events.pop()!;
            for (const id of events.flatMap(addedIn)) onContribution(id, now);
          })
          .on("error", () => {});
        resolve(() => void request.destroy());
      },
    );
    request.on("error", reject);
  });

// Both render a page before memory is measured.
await Promise.all([first, second].map(({ url }) => fetch(url)));
await pause(3_000);
const before = await memoryKb(first);
const closers: (() => void)[] = [];
const openingStart = performance.now();
const since = await currentPosition(db);
for (let n = 0; n < streamCount; n += 50)
  closers.push(
    ...(await Promise.all(
      secrets
        .slice(n, Math.min(n + 50, streamCount))
        .map((secret) => openStream(first.url, secret, since)),
    )),
  );
closers.push(
  ...(await Promise.all(
    secrets.slice(streamCount).map((secret) => openStream(second.url, secret, since)),
  )),
);
console.log(
  `${streamCount} streams at one instance and ${otherStreams} at another opened in ` +
    `${Math.round(performance.now() - openingStart)} ms`,
);
await pause(8_000);
const withStreams = await memoryKb(first);
console.log(
  `memory per stream: ${Math.round((withStreams - before) / streamCount)} kB ` +
    `(${Math.round(before / 1024)} MB before, ${Math.round(withStreams / 1024)} MB with them)`,
);

/** Posts a contribution; `surplus` counts deliveries too many, negative when some are missing. */
async function measureDelivery(round: number): Promise<{ times: number[]; surplus: number }> {
  const seen: number[] = [];
  const startedAt = performance.now();
  let id: string | undefined;
  // Events can arrive before the id is known.
  const early: [string, number][] = [];
  onContribution = (contributionId, when) => {
    if (id === undefined) early.push([contributionId, when]);
    else if (contributionId === id) seen.push(when);
  };
  id = await contribute(writer, {
    ideaId: idea.id,
    kind: "comment",
    body: richText(`Round ${round}`),
  });
  for (const [contributionId, when] of early) onContribution(contributionId, when);
  for (
    const end = performance.now() + 15_000;
    seen.length < allStreams && performance.now() < end;
  )
    await pause(20);
  await pause(300);
  return { times: seen.map((when) => when - startedAt), surplus: seen.length - allStreams };
}

const durations: number[] = [];
const lastDurations: number[] = [];
for (let round = 0; round < rounds; round++) {
  const { times, surplus } = await measureDelivery(round);
  if (surplus !== 0) console.log(`round ${round}: ${times.length} of ${allStreams} heard of it`);
  durations.push(...times);
  lastDurations.push(Math.max(...times));
}
durations.sort((a, b) => a - b);
lastDurations.sort((a, b) => a - b);
console.log(
  `a contribution reaches a stream in p50 ${percentile(durations, 0.5)} ms, ` +
    `p95 ${percentile(durations, 0.95)} ms, longest ${percentile(durations, 1)} ms; ` +
    `all ${allStreams} of them in p50 ${percentile(lastDurations, 0.5)} ms, ` +
    `p95 ${percentile(lastDurations, 0.95)} ms`,
);

const sql = rawClient(database.url);
const killed = await sql`
  select pg_terminate_backend(pid)
  from pg_stat_activity
  where query ilike 'listen %'
`;
const { times } = await measureDelivery(rounds);
console.log(
  `${killed.length} listening connections were killed: the next contribution reached ` +
    `${times.length} of ${allStreams}, the last after ${Math.round(Math.max(...times))} ms`,
);

for (const close of closers) close();
await pause(1_500);
const [presence] = await sql`select coalesce(sum(readers), 0)::int as readers from presence`;
console.log(`readers counted when all have gone: ${presence!.readers}`);
const stopStart = performance.now();
const closeLast = await openStream(first.url, secrets[0]!, since);
const code = await first.stop();
console.log(
  `an instance with an open stream stopped with status ${code} in ` +
    `${Math.round(performance.now() - stopStart)} ms`,
);
closeLast();
await second.stop();
await Promise.all([sql.end(), db.end()]);
await database.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
