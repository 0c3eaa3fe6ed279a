import type { Ctx } from "#app/domain/ctx.ts";
import { votes } from "#db/schema/vote.ts";

type Overrides = Partial<Pick<typeof votes.$inferInsert, "choice" | "weight" | "castAt">>;

/** A vote that exists already, as after an import. */
export const makeVote = (
  ctx: Pick<Ctx, "db">,
  idea: { id: string; challengeId: string },
  voter: { id: string },
  overrides: Overrides = {},
) =>
  ctx.db
    .insert(votes)
    .values({ ideaId: idea.id, challengeId: idea.challengeId, voterId: voter.id, ...overrides });
