import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { groups } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { refuse } from "../refusals.ts";
import { criteriaColumn, scheduleColumn, teamColumn } from "./challenge-head.ts";
import { usedThemesColumn } from "./challenge-themes.ts";
import { challengeFacts } from "./load-challenge.ts";
import { readiness } from "./readiness.ts";
import { readinessColumns } from "./readiness-facts.ts";

type Invitee = { id: string; name: string; jobTitle: string; photoId: string | null };
const inviteesColumn = sql<Invitee[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', p.id,
      'name', p.name,
      'jobTitle', p.job_title,
      'photoId', p.photo_id
    )
    order by p.name, p.id
  )
  from challenge_invitees v
  join people p on p.id = v.person_id
  where v.challenge_id = challenges.id
), '[]')`;

/**
 * Everything managers can change about a challenge, with the checklist before its announcement.
 * `find` is the beginning of a name, to add or invite a person. Three queries.
 */
export async function editPage(ctx: Ctx, id: string, find: string) {
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      lockVersion: challenges.lockVersion,
      ready: readinessColumns,
      notWanted: challenges.notWanted,
      reward: challenges.reward,
      language: challenges.language,
      currency: challenges.currency,
      coverId: challenges.coverId,
      timeZone: challenges.timeZone,
      answerDays: challenges.answerDays,
      picksMin: challenges.picksMin,
      picksMax: challenges.picksMax,
      countsHidden: challenges.countsHidden,
      anonymousAllowed: challenges.anonymousAllowed,
      resultsPublic: challenges.resultsPublic,
      team: teamColumn,
      themes: usedThemesColumn,
      plan: scheduleColumn,
      criteria: criteriaColumn,
      invitees: inviteesColumn,
      groupIds: sql<string[]>`array(
        select group_id
        from challenge_groups
        where challenge_id = challenges.id
      )`,
    })
    .from(challenges)
    .where(eq(challenges.id, id));
  if (!row) refuse("not-found");
  const { facts, ready, groupIds, ...challenge } = row;
  allowChallenge(ctx.actor, "challenge.edit", facts);

  const [allGroups, found] = await Promise.all([
    ctx.db
      .select({
        id: groups.id,
        name: groups.name,
        members: sql<number>`(
          select count(*)::int
          from group_members
          where group_id = ${sql.raw("groups.id")}
        )`,
      })
      .from(groups)
      .orderBy(groups.name, groups.id),
    find ? findPeople(ctx, find) : [],
  ]);
  const { question, why, wanted, selectionRules } = ready;
  return {
    challenge: {
      ...challenge,
      id,
      question,
      why,
      wanted,
      selectionRules,
      phase: facts.phase,
      audience: facts.audience,
    },
    groups: allGroups.map((group) => ({ ...group, chosen: groupIds.includes(group.id) })),
    find,
    found,
    checklist: readiness(ready),
    may: {
      restructure: challengeRules["challenge.restructure"](ctx.actor, facts),
      reschedule: challengeRules["challenge.reschedule"](ctx.actor, facts),
    },
  };
}

export type EditPage = Awaited<ReturnType<typeof editPage>>;
