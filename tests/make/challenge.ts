import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";
import { challengeSchedule, challenges, criteria } from "#db/schema/challenge.ts";
import { makeMember, makePerson } from "./person.ts";

type Over = Partial<typeof challenges.$inferInsert> & {
  phase?: ChallengePhase;
  skips?: readonly ChallengePhase[];
};

/** A challenge that stands in a phase now, with everything before it entered and a manager of its own. */
export async function makeChallenge(
  ctx: Pick<Ctx, "db">,
  { phase = "ideation", skips = [], ...over }: Over = {},
) {
  const manager = await makePerson(ctx, { name: "Mo Manager" });
  const [row] = await ctx.db
    .insert(challenges)
    .values({ question: "How do we lose less time at handover?", createdById: manager.id, ...over })
    .returning();
  const at = challengePhases.indexOf(phase);
  for (const [n, p] of challengePhases.entries()) {
    if (skips.includes(p) || p === "draft") continue;
    await ctx.db.insert(challengeSchedule).values({
      challengeId: row!.id,
      phase: p,
      startsAt:
        n <= at
          ? sql`now() - make_interval(days => ${at - n + 1}::int)`
          : sql`now() + make_interval(days => ${(n - at) * 7}::int)`,
      enteredAt: n <= at ? sql`now() - make_interval(days => ${at - n + 1}::int)` : null,
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
