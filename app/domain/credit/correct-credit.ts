import { and, desc, eq, sql } from "drizzle-orm";
import { creditCorrections, ideaCredits } from "#db/schema/credit.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { type IdeaFacts, wrote } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { whoSeesSql } from "../challenge/find-people-who-see.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { CorrectCredit } from "../idea/fields.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { creditSql, happenedSql } from "./credit.ts";

/**
 * Puts right who helped an idea: somebody forgotten comes in with what they helped, a name goes off, or comes back. An author
 * adds others, anybody themself; one takes one's own name off, an author only what was added by hand. What somebody took off,
 * only they put back. Each is kept, and the other side hears of it. Asked for what stands already it changes nothing.
 * Refuses access.not-yours, credit.author, credit.earned, credit.taken-off.
 */
export function correctCredit(ctx: Ctx, input: CorrectCredit): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const me = signedInId(ctx.actor);
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.correct-credit", idea);
    if (input.personId !== me && !wrote(ctx.actor, idea)) refuse("access.not-yours");
    const { stands, byHand, takenOffById } = await standing(ctx, input);

    if (input.deed === "taken-off") {
      if (!stands) return;
      if (input.personId !== me && !byHand) refuse("credit.earned");
    } else {
      if (takenOffById !== undefined && takenOffById !== me) refuse("credit.taken-off");
      if (input.deed === "put-back" && (stands || takenOffById === undefined)) return;
      if (input.deed === "added") await mayBeAdded(ctx, idea, input, stands && !byHand);
    }
    const { ideaId, personId, kind, contributionId, deed, words } = input;
    await ctx.db.insert(creditCorrections).values({
      ideaId,
      personId,
      kind,
      contributionId,
      deed,
      words: deed === "added" ? words : "",
      byId: me,
    });
    await record(ctx, {
      type: "credit.corrected",
      challengeId: idea.challenge.id,
      ideaId,
      personId,
      deed,
      kind,
    });
  });
}

/** How this help stands now: whether it is told, whether somebody put it in, and who took it off last (undefined: nobody). */
async function standing(ctx: Ctx, { ideaId, personId, kind, contributionId }: CorrectCredit) {
  const same = (row: string) =>
    sql`(${sql.raw(row)}.idea_id, ${sql.raw(row)}.person_id, ${sql.raw(row)}.kind, ${sql.raw(row)}.contribution_id) = (${ideaId}, ${personId}, ${kind}::credit_kind, ${contributionId})`;
  const deeds = await ctx.db
    .select({ deed: creditCorrections.deed, byId: creditCorrections.byId })
    .from(creditCorrections)
    .where(same("credit_corrections"))
    .orderBy(desc(creditCorrections.id));
  const [now] = await ctx.db.execute<{
    stands: boolean;
    kept: boolean;
  }>(sql`select exists (select from ${creditSql} k where ${same("k")}) as stands,
    exists (select from ${happenedSql} h where ${same("h")}) or exists (select from ${ideaCredits} where ${same("idea_credits")}) as kept`);
  const last = deeds[0];
  return {
    stands: now!.stands,
    byHand: !now!.kept && deeds.some(({ deed }) => deed === "added"),
    takenOffById: last?.deed === "taken-off" ? last.byId : undefined,
  };
}

async function mayBeAdded(
  ctx: Ctx,
  idea: IdeaFacts,
  { personId, kind, contributionId }: CorrectCredit,
  told: boolean,
) {
  if (idea.authorIds.includes(personId)) refuse("credit.author");
  if (told) refuse("credit.earned");
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), whoSeesSql(idea.challenge)));
  if (!person) refuse("not-found");
  // What happened since the decision: it must really have happened.
  if (contributionId === "") return;
  const [happened] = await ctx.db.execute(
    sql`select from ${happenedSql} h where (h.idea_id, h.person_id, h.kind, h.contribution_id) = (${idea.id}, ${personId}, ${kind}::credit_kind, ${contributionId})`,
  );
  if (!happened || !wrote(ctx.actor, idea)) refuse("not-found");
}
