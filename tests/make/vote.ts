import type { Ctx } from "#app/domain/ctx.ts";
import { votes } from "#db/schema/vote.ts";

type Over = Partial<Pick<typeof votes.$inferInsert, "choice" | "weight" | "castAt">>;

/** A vote that is simply there, as an import leaves it. People's own votes go through castVote. */
export const makeVote = (
  ctx: Pick<Ctx, "db">,
  idea: { id: string; challengeId: string },
  voter: { id: string },
  over: Over = {},
) =>
  ctx.db
    .insert(votes)
    .values({ ideaId: idea.id, challengeId: idea.challengeId, voterId: voter.id, ...over });
