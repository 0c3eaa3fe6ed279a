import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";
import { challengeMembers, challengeSchedule, challenges, criteria } from "#db/schema/challenge.ts";
import { allowPlatform, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import type { draftFields } from "./fields.ts";
import { type Template, type TemplateName, templates, usualAnswerDays } from "./templates.ts";

/** What a template says, in the language of the person who drafts. The caller takes it from the catalogue. */
export type TemplateWords = {
  language: Locale;
  why: string;
  wanted: string;
  notWanted: string;
  selectionRules: string;
  reward: string;
  criteria: readonly { name: string; description: string; lowMeans: string; highMeans: string }[];
};

/**
 * Begins a challenge from a template: texts, criteria with weights, and phases with dates from a Monday one to two weeks
 * ahead. Whoever drafts it manages it. Nobody else sees it until it is announced.
 */
export function draftChallenge(
  ctx: Ctx,
  { template, question }: z.output<typeof draftFields>,
  words: TemplateWords,
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "challenge.create");
    const { criteria: chosen, countsHidden }: Template = templates[template];
    const { criteria: described, ...texts } = words;
    const [row] = await ctx.db
      .insert(challenges)
      .values({
        ...texts,
        timeZone: (await organisationNow(ctx.db)).timeZone,
        question,
        template,
        countsHidden,
        answerDays: usualAnswerDays,
        createdById: ctx.actor.id,
      })
      .returning({ id: challenges.id, timeZone: challenges.timeZone });
    const { id, timeZone } = row!;
    await ctx.db
      .insert(challengeMembers)
      .values({ challengeId: id, personId: signedInId(ctx.actor), role: "manager" });
    await ctx.db
      .insert(challengeSchedule)
      .values(plan(template, timeZone).map((step) => ({ challengeId: id, ...step })));
    await ctx.db.insert(criteria).values(
      chosen.map(([, weight], position) => ({
        challengeId: id,
        position,
        weight,
        ...described[position]!,
      })),
    );
    await record(ctx, { type: "challenge.drafted", challengeId: id });
    return id;
  });
}

// Ideation opens at nine in the morning; what comes after begins at five in the afternoon, when the deadline before it is over.
function plan(template: TemplateName, timeZone: string) {
  const { days }: Template = templates[template];
  const monday = sql`date_trunc('week', now() at time zone ${timeZone}::text) + interval '14 days'`;
  const phases = Object.entries(days) as [ChallengePhase, number][];
  return [
    { phase: "announced" as const, startsAt: null },
    ...phases.map(([phase, day]) => ({
      phase,
      startsAt: sql<Date>`(${monday} + make_interval(days => ${day}::int, hours => ${phase === "ideation" ? 9 : 17}::int)) at time zone ${timeZone}::text`,
    })),
  ];
}
