import { eq, sql } from "drizzle-orm";
import { draftChallenge, type TemplateText } from "#app/domain/challenge/draft-challenge.ts";
import { type TemplateName, templates } from "#app/domain/challenge/templates.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { challenges } from "#db/schema/challenge.ts";
import { as, makeMember, makePerson, makePlatformRole } from "./person.ts";

export const templateText = (template: TemplateName): TemplateText => ({
  language: "nl",
  why: "It costs us an hour a day.",
  wanted: "Small things.",
  notWanted: "A new system.",
  selectionRules: "The jury scores, the sponsor decides.",
  reward: "We build it.",
  criteria: templates[template].criteria.map(([name]) => ({
    name,
    description: "",
    lowMeans: "little",
    highMeans: "much",
  })),
});

/** A draft from a template, with its creator, who is its manager. */
export async function makeDraft(ctx: Pick<Ctx, "db">, template: TemplateName = "save-costs") {
  const maker = await makePerson(ctx);
  await makePlatformRole(ctx, maker, "challenge-maker");
  const id = await draftChallenge(
    await as(ctx, maker),
    { template, question: "How do we lose less time at handover?" },
    templateText(template),
  );
  return { id, maker, who: await as(ctx, maker) };
}

/** A draft with a sponsor, which can be announced. */
export async function makeReadyDraft(ctx: Pick<Ctx, "db">, template: TemplateName = "save-costs") {
  const draft = await makeDraft(ctx, template);
  await makeMember(ctx, draft, await makePerson(ctx), "sponsor", "I want this.");
  return draft;
}

export const lockVersionOf = async (ctx: Pick<Ctx, "db">, id: string) =>
  (
    await ctx.db.select({ n: challenges.lockVersion }).from(challenges).where(eq(challenges.id, id))
  )[0]!.n;

export const activityTypes = async (ctx: Pick<Ctx, "db">, challengeId: string) =>
  (
    await ctx.db.execute<{ type: string }>(
      sql`select type from activity where challenge_id = ${challengeId} order by id`,
    )
  ).map((row) => row.type);
