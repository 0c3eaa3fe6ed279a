import { eq, sql } from "drizzle-orm";
import type { CreditDeed, CreditKind } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { ideaRules, wrote } from "../access/rules.ts";
import { findPeopleWhoSee } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { creditSql, happenedSql } from "./credit.ts";

type Who = { personId: string; name: string; photoId: string | null };
/** `says`: how the contribution begins it was given for; `byHand`: somebody put it in. */
export type CreditLine = Who & {
  kind: CreditKind;
  contributionId: string;
  words: string;
  says: string | null;
  at: string;
  byHand: boolean;
};
export type CorrectionLine = Who & {
  id: number;
  kind: CreditKind;
  deed: CreditDeed;
  contributionId: string;
  words: string;
  byId: string | null;
  by: string | null;
  at: string;
  last: boolean;
};

const line = sql`jsonb_build_object('personId', p.id, 'name', p.name, 'photoId', p.photo_id, 'kind', k.kind, 'contributionId', k.contribution_id, 'words', k.words, 'at', k.at,
  'says', (select left(c.body_text, 160) from contributions c where c.id = k.contribution_id),
  'byHand', exists (select from credit_corrections z where (z.idea_id, z.person_id, z.kind, z.contribution_id) = (k.idea_id, k.person_id, k.kind, k.contribution_id) and z.deed = 'added'))`;
const lines = (of: ReturnType<typeof sql>) =>
  sql<
    CreditLine[]
  >`coalesce((select jsonb_agg(${line} order by k.at, k.kind, p.name, k.contribution_id) from ${of} k join people p on p.id = k.person_id where k.idea_id = ${ideas.id}), '[]')`;
// What happened since the decision froze the rest: for an author to add, if it belongs there.
const since = sql`(select h.*, '' as words from ${happenedSql} h where h.kind not in ('authored', 'team') and exists (select from decisions d where d.idea_id = h.idea_id and d.published_at is not null)
  and not exists (select from idea_credits k where (k.idea_id, k.person_id, k.kind, k.contribution_id) = (h.idea_id, h.person_id, h.kind, h.contribution_id))
  and not exists (select from credit_corrections k where (k.idea_id, k.person_id, k.kind, k.contribution_id) = (h.idea_id, h.person_id, h.kind, h.contribution_id)))`;
const corrections = sql<
  CorrectionLine[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'personId', p.id, 'name', p.name, 'photoId', p.photo_id, 'kind', k.kind, 'contributionId', k.contribution_id,
    'deed', k.deed, 'words', k.words, 'byId', k.by_id, 'by', b.name, 'at', k.at,
    'last', not exists (select from credit_corrections z where (z.idea_id, z.person_id, z.kind, z.contribution_id) = (k.idea_id, k.person_id, k.kind, k.contribution_id) and z.id > k.id)) order by k.id desc)
  from credit_corrections k join people p on p.id = k.person_id left join people b on b.id = k.by_id where k.idea_id = ${ideas.id}), '[]')`;

/** Who helped one idea, each with what, in the order it happened; what was put right, and what may be. `q`: whom an author looks for, to add. Two queries at most. */
export async function creditPage(ctx: Ctx, ideaId: string, q: string) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      question: challenges.question,
      credits: lines(creditSql),
      since: lines(since),
      corrections,
      frozenAt: sql<
        string | null
      >`(select to_json(d.published_at)#>>'{}' from decisions d where d.idea_id = ${ideas.id} and d.published_at is not null)`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.see", row);
  const {
    challenge,
    authorIds,
    title,
    question,
    credits,
    since: later,
    corrections: log,
    frozenAt,
  } = row;
  const own = wrote(ctx.actor, row);
  const found =
    own && q
      ? (await findPeopleWhoSee(ctx, q, challenge.id)).filter(({ id }) => !authorIds.includes(id))
      : [];
  return {
    idea: { id: row.id, title, question, challengeId: challenge.id, own },
    me: ctx.actor.id,
    frozenAt,
    credits,
    since: own ? later : [],
    corrections: log,
    q,
    found,
    may: { correct: ideaRules["idea.correct-credit"](ctx.actor, row) },
  };
}
