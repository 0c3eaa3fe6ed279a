// Seeds a large organisation: ten challenges with a tenth of the ideas each, by generate_series.
import { createHash } from "node:crypto";
import { rawClient } from "#db/client.server.ts";
import { makeTexts, searchWords } from "./words.ts";

export type Sizes = { ideas: number; people: number; votes: number; contributions: number };
export const usualSizes: Sizes = {
  ideas: 10_000,
  people: 3_000,
  votes: 200_000,
  contributions: 30_000,
};
export const grownSizes: Sizes = {
  ideas: 100_000,
  people: 10_000,
  votes: 1_000_000,
  contributions: 300_000,
};

export const challengeId = (n: number) => `challenge_b${n}`;
/** The idea with a hundred contributions. */
export const busiestIdea = "idea_b1";
/** Of person_b<n + 1>. */
export const sessionSecret = (n: number) => `bench-session-${n}-${"x".repeat(24)}`;

const sentence =
  "The handover takes twenty minutes because half of it is written down twice and the other " +
  "half is on a board nobody updates. ";

/**
 * How many people are signed in, person_b1 and so on. They read in turn; more of them write, since
 * one person may send twenty contributions a minute.
 */
export const signedIn = { readers: 1_000, writers: 3_000 };

/**
 * Fills a migrated, empty database, in about a minute for the usual size.
 * @returns words to search for, with 16 hits on average
 */
export async function seed(
  url: string,
  { ideas, people, votes, contributions }: Sizes,
): Promise<string[]> {
  const sql = rawClient(url);
  const body = (text: string) =>
    JSON.stringify({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
  await makeTexts(sql, ideas, sentence.repeat(3));
  await sql`
    insert into people (id, name, email, job_title)
    select 'person_b' || n,
      'Person Number ' || n,
      'person' || n || '@example.test',
      'Nurse on ward ' || n % 20
    from generate_series(1, ${people}) n
  `;
  await sql`
    insert into challenges (id, question, why, language, created_by_id)
    select 'challenge_b' || n,
      'How do we lose less time at handover on ward ' || n || '?',
      ${sentence}, 'en', 'person_b1'
    from generate_series(1, 10) n
  `;
  await sql`
    insert into challenge_schedule (challenge_id, phase, starts_at, entered_at)
    select 'challenge_b' || n,
      p.phase::challenge_phase,
      now() + p.days * interval '1 day',
      case when p.days < 0 then now() + p.days * interval '1 day' end
    from generate_series(1, 10) n,
      (values
        ('announced', -20), ('ideation', -10), ('selection', 20), ('jury', 40),
        ('decision', 50), ('implementation', 60), ('closed', 200)
      ) p(phase, days)
  `;
  await sql`
    insert into challenge_members (challenge_id, person_id, role)
    select 'challenge_b' || n, 'person_b' || m.who, m.role::challenge_role
    from generate_series(1, 10) n,
      (values (1, 'manager'), (2, 'sponsor'), (3, 'sponsor')) m(who, role)
  `;
  await sql`
    insert into ledger (challenge_id, kind, sponsor_id, amount_minor)
    select 'challenge_b' || n, 'pledge', 'person_b2', 1000000
    from generate_series(1, 10) n
  `;
  await sql`
    insert into ideas (
      id, challenge_id, title, body, body_text, language, stage, created_by_id, submitted_at
    )
    select 'idea_b' || n,
      'challenge_b' || (n % 10 + 1),
      title,
      jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
        jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
          jsonb_build_object('type', 'text', 'text', body_text))))),
      body_text, 'en', 'open',
      'person_b' || (n % ${people}::int + 1),
      now() - (n || ' seconds')::interval
    from bench_texts
  `;
  await sql`
    insert into idea_authors (idea_id, person_id)
    select id, created_by_id
    from ideas
  `;
  await sql`
    insert into idea_versions (idea_id, number, title, body, author_id)
    select id, 1, title, body, created_by_id
    from ideas
  `;
  await sql`
    insert into votes (idea_id, voter_id, challenge_id)
    select i.id,
      'person_b' || (1 + (k::bigint * 7919 + abs(hashtext(i.id)::bigint)) % ${people}::int),
      i.challenge_id
    from ideas i, generate_series(1, ${Math.round(votes / ideas)}) k
    on conflict do nothing
  `;
  await sql`
    insert into contributions (idea_id, kind, body, body_text, author_id, created_at)
    select i.id,
      (array['comment', 'improvement', 'question', 'concern'])[1 + k % 4]::contribution_kind,
      ${body(sentence)}::text::jsonb, ${sentence},
      'person_b' || (1 + (k::bigint * 104729 + abs(hashtext(i.id)::bigint)) % ${people}::int),
      now() - (k || ' minutes')::interval
    from ideas i, generate_series(1, ${Math.round(contributions / ideas)}) k
  `;
  // On the busiest idea fifty threads have one reply each.
  await sql`
    insert into contributions (id, idea_id, body, body_text, author_id, created_at)
    select 'contribution_b' || k, ${busiestIdea}, ${body(sentence)}::text::jsonb, ${sentence},
      'person_b' || k, now() - (k || ' seconds')::interval
    from generate_series(1, ${50 - Math.round(contributions / ideas)}) k
  `;
  await sql`
    insert into contributions (idea_id, parent_id, body, body_text, author_id, created_at)
    select ${busiestIdea}, id, ${body(sentence)}::text::jsonb, ${sentence}, author_id, now()
    from contributions
    where idea_id = ${busiestIdea}
  `;
  const rows = Array.from({ length: signedIn.writers }, (_, index) => ({
    id: createHash("sha256").update(sessionSecret(index)).digest("hex"),
    person_id: `person_b${index + 1}`,
    expires_at: new Date(Date.now() + 14 * 86_400_000),
  }));
  await sql`insert into sessions ${sql(rows)}`;
  const words = await searchWords(sql);
  await sql`drop table bench_words, bench_texts`;
  await sql`vacuum analyze`;
  await sql.end();
  return words;
}
