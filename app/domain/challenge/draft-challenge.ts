import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";
import { challengeMembers, challengeSchedule, challenges, criteria } from "#db/schema/challenge.ts";
import { allowPlatform, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import type { draftFields } from "./fields.ts";
import { defaultAnswerDays, type Template, type TemplateName, templates } from "./templates.ts";

/**
 * The texts of a template in the language of the drafter. The caller takes them from the catalogue.
 */
export type TemplateText = {
  language: Locale;
  why: string;
  wanted: string;
  notWanted: string;
  selectionRules: string;
  reward: string;
  criteria: readonly { name: string; description: string; lowMeans: string; highMeans: string }[];
};

/**
 * Drafts a challenge from a template: texts, criteria with weights, and phases with dates from a
 * Monday one to two weeks ahead. The drafter becomes its manager; no one else sees it until it is
 * announced.
 */
export function draftChallenge(
  ctx: Ctx,
  { template, question }: z.output<typeof draftFields>,
  templateText: TemplateText,
): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "challenge.create");
    const { criteria: weightedCriteria, countsHidden }: Template = templates[template];
    const { criteria: criterionTexts, ...texts } = templateText;
    const [row] = await tx.db
      .insert(challenges)
      .values({
        ...texts,
        timeZone: (await organisationNow(tx.db)).timeZone,
        question,
        template,
        countsHidden,
        answerDays: defaultAnswerDays,
        createdById: tx.actor.id,
      })
      .returning({ id: challenges.id, timeZone: challenges.timeZone });
    const { id, timeZone } = row!;
    await tx.db
      .insert(challengeMembers)
      .values({ challengeId: id, personId: requireActorId(tx.actor), role: "manager" });
    await tx.db
      .insert(challengeSchedule)
      .values(planPhases(template, timeZone).map((step) => ({ challengeId: id, ...step })));
    await tx.db.insert(criteria).values(
      weightedCriteria.map(([, weight], position) => ({
        challengeId: id,
        position,
        weight,
        ...criterionTexts[position]!,
      })),
    );
    await record(tx, { type: "challenge.drafted", challengeId: id });
    return id;
  });
}

// Ideation starts at nine in the morning; later phases start at five in the afternoon, when the
// deadline of the phase before passes.
function planPhases(template: TemplateName, timeZone: string) {
  const { days }: Template = templates[template];
  const monday = sql`date_trunc('week', now() at time zone ${timeZone}::text) + interval '14 days'`;
  const localInstant = (day: number, hour: number) => sql<Date>`(
    ${monday} + make_interval(days => ${day}::int, hours => ${hour}::int)
  ) at time zone ${timeZone}::text`;
  const phases = Object.entries(days) as [ChallengePhase, number][];
  return [
    { phase: "announced" as const, startsAt: null },
    ...phases.map(([phase, day]) => ({
      phase,
      startsAt: localInstant(day, phase === "ideation" ? 9 : 17),
    })),
  ];
}
