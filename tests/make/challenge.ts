import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";
import { challengeSchedule, challenges, criteria } from "#db/schema/challenge.ts";
import { makeMember, makePerson } from "./person.ts";

type Overrides = Partial<typeof challenges.$inferInsert> & {
  phase?: ChallengePhase;
  skips?: readonly ChallengePhase[];
};

/** A challenge in the given phase, with all earlier phases entered and its own manager. */
export async function makeChallenge(
  ctx: Pick<Ctx, "db">,
  { phase = "ideation", skips = [], ...overrides }: Overrides = {},
) {
  const manager = await makePerson(ctx, { name: "Mo Manager" });
  const [row] = await ctx.db
    .insert(challenges)
    .values({
      question: "How do we lose less time at handover?",
      createdById: manager.id,
      ...overrides,
    })
    .returning();
  const current = challengePhases.indexOf(phase);
  for (const [index, scheduled] of challengePhases.entries()) {
    if (skips.includes(scheduled) || scheduled === "draft") continue;
    const isEntered = index <= current;
    const daysAgo = sql`now() - make_interval(days => ${current - index + 1}::int)`;
    await ctx.db.insert(challengeSchedule).values({
      challengeId: row!.id,
      phase: scheduled,
      startsAt: isEntered
        ? daysAgo
        : sql`now() + make_interval(days => ${(index - current) * 7}::int)`,
      enteredAt: isEntered ? daysAgo : null,
    });
  }
  await makeMember(ctx, row!, manager, "manager");
  return { ...row!, manager };
}

export async function makeCriteria(
  ctx: Pick<Ctx, "db">,
  challenge: { id: string },
  weights: number[] = [3, 2, 1],
) {
  return ctx.db
    .insert(criteria)
    .values(
      weights.map((weight, position) => ({
        challengeId: challenge.id,
        name: `Criterion ${position + 1}`,
        weight,
        position,
      })),
    )
    .returning();
}
