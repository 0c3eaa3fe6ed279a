import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Guide } from "#db/enums.ts";
import { requireActorId } from "../access/allow.ts";
import { actorIds } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { type CompletedSteps, currentGuide, guideSteps, guidesFor } from "./onboarding.ts";

/**
 * The guide to show to the actor, and whether they voted, helped or posted before. One query, which
 * asks only for the steps of their own guides.
 */
export async function onboardingState(ctx: Ctx) {
  const me = requireActorId(ctx.actor);
  const facts = stepFacts(me, actorIds(ctx.actor));
  const steps = new Set<keyof CompletedSteps>([
    ...guidesFor(ctx.actor).flatMap((guide) => guideSteps[guide]),
    "voted",
    "helped",
    "posted",
  ]);
  const completed = sql.join(
    [...steps].map((step) => sql`${step}::text, ${facts[step]}`),
    sql`, `,
  );
  const [row] = await ctx.db.execute<{ completed: Partial<CompletedSteps>; dismissed: Guide[] }>(
    sql`
      select jsonb_build_object(${completed}) as completed,
        array(select guide from dismissed_guides where person_id = ${me}) as dismissed`,
  );
  const { completed: done, dismissed } = row!;
  return {
    guide: currentGuide(ctx.actor, done, dismissed),
    hasParticipated: !!(done.voted || done.helped || done.posted),
  };
}

/** Whether each step was completed; every fact is one index lookup. */
function stepFacts(me: string, myIds: string[]): Record<keyof CompletedSteps, SQL> {
  const answeredAs = (role: string) => sql`exists (
    select from contributions
    where author_id = ${me} and as_role = ${role})`;
  const managesChallenge = (condition: SQL) => sql`exists (
    select from challenge_members m
    where m.person_id = ${me} and m.role = 'manager' and ${condition})`;
  const hasScored = sql`exists (
    select from scorecards
    where juror_id = ${me} and submitted_at is not null)`;
  const hasIdeaToScore = sql`exists (
    select from challenge_members m
    join ideas i on i.challenge_id = m.challenge_id
    where m.person_id = ${me} and m.role = 'juror' and i.stage = 'in-review'
      and challenge_phase_at(m.challenge_id, clock_timestamp()) = 'jury'
      and not exists (
        select from scorecards s
        where s.idea_id = i.id and s.juror_id = ${me} and s.submitted_at is not null)
      and not exists (
        select from jury_conflicts x
        where x.idea_id = i.id and x.juror_id = ${me})
      and not exists (
        select from idea_authors a
        where a.idea_id = i.id and a.person_id = ${me}))`;
  return {
    photo: sql`exists (select from people where id = ${me} and photo_id is not null)`,
    voted: sql`exists (select from votes where voter_id = ${me})`,
    helped: sql`exists (select from contributions where author_id = ${me})`,
    posted: sql`exists (
      select from idea_authors a
      join ideas i on i.id = a.idea_id
      where a.person_id = ${anyOf(myIds)} and i.stage <> 'draft')`,
    follows: sql`exists (select from challenge_followers where person_id = ${me})`,
    drafted: managesChallenge(sql`true`),
    sponsorNamed: managesChallenge(sql`exists (
      select from challenge_members s
      where s.challenge_id = m.challenge_id and s.role = 'sponsor')`),
    announced: managesChallenge(
      sql`challenge_phase_at(m.challenge_id, clock_timestamp()) <> 'draft'`,
    ),
    answeredAsManager: answeredAs("manager"),
    ownWords: sql`exists (
      select from challenge_members
      where person_id = ${me} and role = 'sponsor' and statement <> '')`,
    pledged: sql`exists (
      select from challenge_members m
      join ledger l on l.challenge_id = m.challenge_id and l.sponsor_id = m.person_id
      where m.person_id = ${me} and m.role = 'sponsor' and l.kind = 'pledge')`,
    answeredAsSponsor: answeredAs("sponsor"),
    scored: hasScored,
    scoredAll: sql`${hasScored} and not ${hasIdeaToScore}`,
    invited: sql`exists (select from people where id <> ${me} and email is not null)`,
    grouped: sql`exists (select from groups)`,
    makerNamed: sql`exists (
      select from platform_role_holders
      where role = 'challenge-maker' and person_id <> ${me})`,
    mailed: sql`exists (select from emails where state = 'sent')`,
  };
}
