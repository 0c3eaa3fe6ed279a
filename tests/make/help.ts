import { sql } from "drizzle-orm";
import { creditSql } from "#app/domain/credit/credit.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { ContributionKind, ContributionState, CreditKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { prose } from "./idea.ts";

const asHelp: Record<ContributionKind, ContributionState> = {
  comment: "open",
  improvement: "accepted",
  question: "answered",
  concern: "resolved",
  offer: "accepted",
  evidence: "accepted",
};

/** Something somebody added, settled as help by the idea's author, as an import leaves it. */
export async function makeHelp(
  ctx: Pick<Ctx, "db">,
  idea: { id: string; authorId: string },
  by: { id: string },
  kind: ContributionKind,
  over: Partial<typeof contributions.$inferInsert> = {},
) {
  const [row] = await ctx.db
    .insert(contributions)
    .values({
      ideaId: idea.id,
      kind,
      state: asHelp[kind],
      body: prose(`A ${kind}.`),
      bodyText: `A ${kind}.`,
      byId: by.id,
      settledById: idea.authorId,
      settledAt: new Date(),
      ledToChange: kind === "question",
      ...over,
    })
    .returning();
  return row!;
}

/** Everybody who is credited on an idea, authors too, in the order it happened. */
export async function creditsOf(
  ctx: Pick<Ctx, "db">,
  ideaId: string,
): Promise<{ personId: string; kind: CreditKind }[]> {
  return [
    ...(await ctx.db.execute<{ personId: string; kind: CreditKind }>(
      sql`select k.person_id as "personId", k.kind from ${creditSql} k where k.idea_id = ${ideaId} order by k.at, k.kind, k.contribution_id`,
    )),
  ];
}
