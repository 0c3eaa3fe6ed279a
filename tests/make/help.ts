import { sql } from "drizzle-orm";
import { creditSql } from "#app/domain/credit/credit.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { ContributionKind, ContributionState, CreditKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { richText } from "./idea.ts";

const helpState: Record<ContributionKind, ContributionState> = {
  comment: "open",
  improvement: "accepted",
  question: "answered",
  concern: "resolved",
  offer: "accepted",
  evidence: "accepted",
};

/** A contribution that the idea's author has resolved as help, as after an import. */
export async function makeHelp(
  ctx: Pick<Ctx, "db">,
  idea: { id: string; authorId: string },
  by: { id: string },
  kind: ContributionKind,
  overrides: Partial<typeof contributions.$inferInsert> = {},
) {
  const [row] = await ctx.db
    .insert(contributions)
    .values({
      ideaId: idea.id,
      kind,
      state: helpState[kind],
      body: richText(`A ${kind}.`),
      bodyText: `A ${kind}.`,
      authorId: by.id,
      resolvedById: idea.authorId,
      resolvedAt: new Date(),
      causedChange: kind === "question",
      ...overrides,
    })
    .returning();
  return row!;
}

/** Everyone credited on an idea, including authors, in order of time. */
export async function creditsOf(
  ctx: Pick<Ctx, "db">,
  ideaId: string,
): Promise<{ personId: string; kind: CreditKind }[]> {
  const credits = await ctx.db.execute<{ personId: string; kind: CreditKind }>(sql`
    select k.person_id as "personId", k.kind
    from ${creditSql} k
    where k.idea_id = ${ideaId}
    order by k.earned_at, k.kind, k.contribution_id`);
  return [...credits];
}
