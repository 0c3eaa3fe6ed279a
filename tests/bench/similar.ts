// Measures how long it takes to find ideas similar to the one being typed, among 100,000:
//   node --import tsx tests/bench/similar.ts [-- --ideas 100000]
// The ideas consist of 3,000 words with the frequencies of a natural language: common words are in
// every idea and rare ones in a few.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { similarIdeas } from "#app/domain/similarity/similar-ideas.ts";
import { connect, rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const { values } = parseArgs({
  options: {
    ideas: { type: "string", default: "100000" },
    questions: { type: "string", default: "300" },
  },
});
const [ideas, questions] = [Number(values.ideas), Number(values.questions)];
let seed = 7;
const modulus = 2_147_483_648;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % modulus;
  return seed / modulus;
}
const syllables =
  "ba be bo da de do ga ge ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se ta te to va ve wa"
    .concat(" we zo schi groe stra oord ing heid")
    .split(" ");
const vocabulary = Array.from({ length: 3_000 }, () =>
  Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join(""),
);
/** The n-th word has a probability of about 1/n. */
const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
const words = (count: number) => Array.from({ length: count }, word).join(" ");
const idea = () => ({ title: words(8), text: words(85) });

const dataDir = mkdtempSync(join(tmpdir(), "groundswell-similar-"));
chmodSync(dataDir, 0o711);
const database = await startEmbedded({ dataDir });
try {
  await migrateDatabase(database.url);
  const sql = rawClient(database.url);
  await sql`insert into people (id, name) values ('person_a', 'Ann')`;
  await sql`
    insert into challenges (id, question)
    select 'challenge_' || n, 'How ' || n from generate_series(1, 50) n
  `;
  await sql`
    insert into challenge_schedule (challenge_id, phase, starts_at, entered_at)
    select id, phase::challenge_phase, now() - interval '9 days', now() - interval '9 days'
    from challenges, unnest(array['announced', 'ideation']) phase
  `;
  console.log(`Writing ${ideas} ideas …`);
  const startedAt = performance.now();
  for (let from = 0; from < ideas; from += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, ideas - from) }, (_, index) => ({
      challenge_id: `challenge_${((from + index) % 50) + 1}`,
      body: sql.json({ type: "doc", content: [] }),
      stage: "open",
      submitted_at: new Date(),
      ...idea(),
    }));
    await sql`insert into ideas ${sql(rows.map(({ text, ...row }) => ({ ...row, body_text: text })))}`;
  }
  await sql`vacuum analyze`;
  const [size] = await sql`
    select pg_size_pretty(pg_total_relation_size('idea_fingerprints')) as fingerprints,
      pg_size_pretty(pg_total_relation_size('ideas')) as ideas
  `;
  console.log(
    `${Math.round((performance.now() - startedAt) / 1000)} s; ` +
      `ideas ${size!.ideas}, fingerprints ${size!.fingerprints}`,
  );
  await sql.end();
  const db = connect(database.url, { max: 4 });
  const ctx = { db, actor: { id: "person_a", platform: [], roles: {} } };
  const typed = Array.from({ length: questions }, idea);
  for (const [what, queryOf] of [
    ["a title", ({ title }) => ({ title, text: "" })],
    ["a title and a text", (whole) => whole],
  ] as [string, (whole: ReturnType<typeof idea>) => ReturnType<typeof idea>][]) {
    // Warms up.
    for (const draft of typed.slice(0, 20)) await similarIdeas(ctx, queryOf(draft));
    const times: number[] = [];
    for (const draft of typed) {
      const start = performance.now();
      await similarIdeas(ctx, queryOf(draft));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const percentile = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    console.log(
      `${what}: p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, ` +
        `p99 ${percentile(0.99)} ms over ${times.length}`,
    );
  }
  await db.end();
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
