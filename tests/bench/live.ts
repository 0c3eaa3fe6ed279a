// node --import tsx tests/bench/live.ts [--streams 500] [--rounds 20]: two instances on one database, with so many open pages of one
// idea at the first. Contributions are written at the database; prints how long each took to reach all of them, what a stream
// costs in memory, and that none is left when their readers have gone.
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { untilNow } from "#app/domain/live/activity-since.ts";
import { buildWhenChanged } from "#app/server/build-if-stale.server.ts";
import { connect, rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { people, sessions } from "#db/schema/people.ts";
import { type Served, serve } from "#tests/e2e/test-server.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";

const { values: asked } = parseArgs({
  options: {
    streams: { type: "string", default: "500" },
    rounds: { type: "string", default: "20" },
  },
});
const [many, rounds] = [Number(asked.streams), Number(asked.rounds)];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** What an instance holds on to, in kB (report-heap.mjs). */
async function memory({ pid }: Served): Promise<number> {
  rmSync(report, { force: true });
  process.kill(pid, "SIGUSR2");
  while (!existsSync(report) || !readFileSync(report, "utf8")) await pause(50);
  return Number(readFileSync(report, "utf8"));
}
const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);

await buildWhenChanged();
const dataDir = mkdtempSync(join(tmpdir(), "groundswell-bench-"));
chmodSync(dataDir, 0o711);
const database = await startEmbedded({ dataDir });
await migrateDatabase(database.url);
const db = connect(database.url);
const idea = await makeIdea({ db });
const writer = await as({ db }, await makePerson({ db }));
const secrets: string[] = [];
for (let n = 0; n < many + 10; n++) {
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
const report = join(dataDir, "memory");
const env = { DATABASE_URL: database.url, DEMO: "off", LOG_LEVEL: "warn" };
const [one, two] = [
  await serve({
    ...env,
    MEMORY_REPORT: report,
    NODE_OPTIONS: "--import ./tests/bench/report-heap.mjs",
  }),
  await serve(env),
];

type Told = (contributionId: string, at: number) => void;
let told: Told = () => {};
const agent = new Agent({ maxSockets: Infinity });
/** Resolves when the stream has begun; gives what cuts it. */
const open = (url: string, secret: string, since: string) =>
  new Promise<() => void>((begun, fail) => {
    const request = get(
      `${url}/ideas/${idea.id}/live?since=${since}`,
      {
        agent,
        headers: {
          Accept: "text/event-stream",
          "Accept-Encoding": "gzip, br",
          Cookie: `session=${secret}`,
        },
      },
      (answer) => {
        if (answer.statusCode !== 200) return fail(new Error(`${answer.statusCode}`));
        let rest = "";
        answer
          .setEncoding("utf8")
          .on("data", (piece: string) => {
            const now = performance.now();
            const whole = (rest + piece).split("\n\n");
            rest = whole.pop()!;
            for (const event of whole)
              if (event.startsWith("event: changed"))
                for (const id of (
                  JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as { added: string[] }
                ).added)
                  told(id, now);
          })
          .on("error", () => {});
        begun(() => void request.destroy());
      },
    );
    request.on("error", fail);
  });

await Promise.all([one, two].map(({ url }) => fetch(url))); // both have drawn a page before anything is weighed
await pause(3_000);
const before = await memory(one);
const cuts: (() => void)[] = [];
const opening = performance.now();
const since = await untilNow(db);
for (let n = 0; n < many; n += 50)
  cuts.push(
    ...(await Promise.all(
      secrets.slice(n, Math.min(n + 50, many)).map((secret) => open(one.url, secret, since)),
    )),
  );
cuts.push(
  ...(await Promise.all(secrets.slice(many).map((secret) => open(two.url, secret, since)))),
);
console.log(
  `${many} streams at one instance and 10 at another opened in ${Math.round(performance.now() - opening)} ms`,
);
await pause(8_000);
const withThem = await memory(one);
console.log(
  `memory a stream: ${Math.round((withThem - before) / many)} kB (${Math.round(before / 1024)} MB before, ${Math.round(withThem / 1024)} MB with them)`,
);

async function reachesAll(n: number): Promise<{ times: number[]; doubled: number }> {
  const seen: number[] = [];
  const began = performance.now();
  let id: string | undefined;
  const early: [string, number][] = [];
  told = (which, when) => (id ? which === id && seen.push(when) : early.push([which, when]));
  id = await contribute(writer, { ideaId: idea.id, kind: "comment", body: prose(`Round ${n}`) });
  for (const [which, when] of early) told(which, when);
  for (const end = performance.now() + 15_000; seen.length < many + 10 && performance.now() < end; )
    await pause(20);
  await pause(300);
  return { times: seen.map((when) => when - began), doubled: seen.length - many - 10 };
}

const all: number[] = [];
const whole: number[] = [];
for (let n = 0; n < rounds; n++) {
  const { times, doubled } = await reachesAll(n);
  if (doubled !== 0) console.log(`round ${n}: ${times.length} of ${many + 10} heard of it`);
  all.push(...times);
  whole.push(Math.max(...times));
}
all.sort((a, b) => a - b);
whole.sort((a, b) => a - b);
console.log(
  `a contribution reaches a stream in p50 ${at(all, 0.5)} ms, p95 ${at(all, 0.95)} ms, longest ${at(all, 1)} ms; all ${many + 10} of them in p50 ${at(whole, 0.5)} ms, p95 ${at(whole, 0.95)} ms`,
);

const sql = rawClient(database.url);
const killed =
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'`;
const { times } = await reachesAll(rounds);
console.log(
  `${killed.length} connections that listened were killed: the next contribution reached ${times.length} of ${many + 10}, the last after ${Math.round(Math.max(...times))} ms`,
);

cuts.forEach((cut) => cut());
await pause(1_500);
const [left] = await sql`select coalesce(sum(readers), 0)::int as readers from reading_now`;
console.log(`readers counted when all have gone: ${left!.readers}`);
const stopping = performance.now();
const stay = await open(one.url, secrets[0]!, since);
const code = await one.stop();
console.log(
  `an instance with an open stream stopped with status ${code} in ${Math.round(performance.now() - stopping)} ms`,
);
stay();
await two.stop();
await Promise.all([sql.end(), db.end()]);
await database.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
