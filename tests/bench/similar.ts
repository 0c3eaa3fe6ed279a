// How long it takes to find ideas like one that is being typed, among 100,000: node --import tsx tests/bench/similar.ts [-- --ideas 100000]
// The ideas are made of 3,000 words in the shares words have in a language, so that common ones are in every idea and rare ones in a few.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { alikeIdeas } from "#app/domain/similarity/similar-ideas.ts";
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
const chance = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const syllables =
  "ba be bo da de do ga ge ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se ta te to va ve wa we zo schi groe stra oord ing heid".split(
    " ",
  );
const vocabulary = Array.from({ length: 3_000 }, () =>
  Array.from(
    { length: 2 + Math.floor(chance() * 3) },
    () => syllables[Math.floor(chance() * syllables.length)],
  ).join(""),
);
const word = () => vocabulary[Math.floor(vocabulary.length ** chance()) - 1]!; // the n-th word in one of n
const words = (n: number) => Array.from({ length: n }, word).join(" ");
const idea = () => ({ title: words(8), text: words(85) });

const dataDir = mkdtempSync(join(tmpdir(), "groundswell-alike-"));
chmodSync(dataDir, 0o711);
const database = await startEmbedded({ dataDir });
try {
  await migrateDatabase(database.url);
  const sql = rawClient(database.url);
  await sql`insert into people (id, name) values ('person_a', 'Ann')`;
  await sql`insert into challenges (id, question) select 'challenge_' || n, 'How ' || n from generate_series(1, 50) n`;
  await sql`insert into challenge_schedule (challenge_id, phase, starts_at, entered_at) select id, phase::challenge_phase, now() - interval '9 days', now() - interval '9 days' from challenges, unnest(array['announced', 'ideation']) phase`;
  console.log(`Writing ${ideas} ideas …`);
  const began = performance.now();
  for (let from = 0; from < ideas; from += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, ideas - from) }, (_, n) => ({
      challenge_id: `challenge_${((from + n) % 50) + 1}`,
      body: sql.json({ type: "doc", content: [] }),
      stage: "open",
      submitted_at: new Date(),
      ...idea(),
    }));
    await sql`insert into ideas ${sql(rows.map(({ text, ...row }) => ({ ...row, body_text: text })))}`;
  }
  await sql`vacuum analyze`;
  const [size] =
    await sql`select pg_size_pretty(pg_total_relation_size('idea_marks')) as marks, pg_size_pretty(pg_total_relation_size('ideas')) as ideas`;
  console.log(
    `${Math.round((performance.now() - began) / 1000)} s; ideas ${size!.ideas}, their marks ${size!.marks}`,
  );
  await sql.end();
  const db = connect(database.url, { max: 4 });
  const ctx = { db, actor: { id: "person_a", platform: [], roles: {} } };
  const asked = Array.from({ length: questions }, idea);
  for (const [what, ask] of [
    ["a title", ({ title }) => ({ title, text: "" })],
    ["a title and a text", (one) => one],
  ] as [string, (one: ReturnType<typeof idea>) => ReturnType<typeof idea>][]) {
    for (const one of asked.slice(0, 20)) await alikeIdeas(ctx, ask(one)); // warm
    const times: number[] = [];
    for (const one of asked) {
      const at = performance.now();
      await alikeIdeas(ctx, ask(one));
      times.push(performance.now() - at);
    }
    times.sort((one, other) => one - other);
    const part = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    console.log(
      `${what}: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, p99 ${part(0.99)} ms over ${times.length}`,
    );
  }
  await db.end();
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
