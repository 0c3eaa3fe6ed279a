import { eq, type SQL, sql } from "drizzle-orm";
import type { CreditAction, CreditKind } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { ideaRules, isAuthor } from "../access/idea-rules.ts";
import { findPeopleWhoSee } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { creditSql, earnedCreditSql, isSameCredit } from "./credit.ts";

type CreditPerson = { personId: string; name: string; photoId: string | null };
/**
 * `excerpt`: the beginning of the contribution that earned it. `byHand`: it was added by a
 * correction.
 */
export type CreditLine = CreditPerson & {
  kind: CreditKind;
  contributionId: string;
  description: string;
  excerpt: string | null;
  at: string;
  byHand: boolean;
};
export type CorrectionLine = CreditPerson & {
  id: number;
  kind: CreditKind;
  action: CreditAction;
  contributionId: string;
  description: string;
  actorId: string | null;
  by: string | null;
  at: string;
  isLast: boolean;
};

const creditLine = sql`jsonb_build_object(
  'personId', p.id, 'name', p.name, 'photoId', p.photo_id, 'kind', k.kind,
  'contributionId', coalesce(k.contribution_id, ''), 'description', k.description, 'at', k.earned_at,
  'excerpt', (select left(c.body_text, 160) from contributions c where c.id = k.contribution_id),
  'byHand', exists (
    select from credit_corrections z
    where ${isSameCredit("z", "k")} and z.action = 'added'))`;

const creditLines = (source: SQL) => sql<CreditLine[]>`coalesce((
  select jsonb_agg(${creditLine} order by k.earned_at, k.kind, p.name, k.contribution_id nulls first)
  from ${source} k
  join people p on p.id = k.person_id
  where k.idea_id = ${ideas.id}), '[]')`;

// Credit earned after the snapshot of the decision. An author can add it by hand.
const laterCredit = sql`(
  select h.*, '' as description
  from ${earnedCreditSql} h
  where h.kind not in ('authored', 'team')
    and exists (
      select from decisions d
      where d.idea_id = h.idea_id and d.published_at is not null)
    and not exists (select from idea_credits k where ${isSameCredit("k", "h")})
    and not exists (select from credit_corrections k where ${isSameCredit("k", "h")}))`;

const corrections = sql<CorrectionLine[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', k.id, 'personId', p.id, 'name', p.name, 'photoId', p.photo_id, 'kind', k.kind,
      'contributionId', coalesce(k.contribution_id, ''), 'action', k.action, 'description', k.description,
      'actorId', k.actor_id, 'by', b.name, 'at', k.created_at,
      'isLast', not exists (
        select from credit_corrections z
        where ${isSameCredit("z", "k")} and z.id > k.id))
    order by k.id desc)
  from credit_corrections k
  join people p on p.id = k.person_id
  left join people b on b.id = k.actor_id
  where k.idea_id = ${ideas.id}), '[]')`;

/**
 * The credit of an idea in the order it was earned, its corrections, and what may be corrected.
 * `q`: the name an author searches for, to add a person. At most two queries.
 */
export async function creditPage(ctx: Ctx, ideaId: string, q: string) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      question: challenges.question,
      credits: creditLines(creditSql),
      laterCredits: creditLines(laterCredit),
      corrections,
      snapshotAt: sql<string | null>`(
        select to_json(d.published_at)#>>'{}'
        from decisions d
        where d.idea_id = ${ideas.id} and d.published_at is not null)`,
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
    laterCredits,
    corrections: log,
    snapshotAt,
  } = row;
  const isOwn = isAuthor(ctx.actor, row);
  const found =
    isOwn && q
      ? (await findPeopleWhoSee(ctx, q, challenge.id)).filter(({ id }) => !authorIds.includes(id))
      : [];
  return {
    idea: { id: row.id, title, question, challengeId: challenge.id, isOwn },
    me: ctx.actor.id,
    snapshotAt,
    credits,
    laterCredits: isOwn ? laterCredits : [],
    corrections: log,
    q,
    found,
    may: { correct: ideaRules["idea.correct-credit"](ctx.actor, row) },
  };
}
