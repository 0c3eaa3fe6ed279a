import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { scheduleColumn, teamColumn } from "./challenge-head.ts";
import { challengeFacts } from "./load-challenge.ts";

/**
 * The content of the poster of a challenge; `photos` maps team members to the storage keys of their
 * photos. One query. Refuses not-found, access.sign-in and access.not-on-team.
 */
export async function posterFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      why: challenges.why,
      reward: challenges.reward,
      language: challenges.language,
      timeZone: challenges.timeZone,
      currency: challenges.currency,
      team: teamColumn,
      schedule: scheduleColumn,
      photos: sql<Record<string, string>>`coalesce((
        select jsonb_object_agg(p.id, f.storage_key)
        from challenge_members m
        join people p on p.id = m.person_id
        join files f on f.id = p.photo_id
        where m.challenge_id = challenges.id
      ), '{}')`,
    })
    .from(challenges)
    .where(eq(challenges.id, id));
  if (!row) refuse("not-found");
  allowChallenge(ctx.actor, "challenge.print-poster", row.facts);
  const { facts, ...poster } = row;
  return { ...poster, id: facts.id, phase: facts.phase, audience: facts.audience };
}

export type PosterFacts = Awaited<ReturnType<typeof posterFacts>>;
