import { castVote } from "#app/domain/vote/cast-vote.ts";
import { castVoteForm } from "#app/domain/vote/fields.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  castVoteForm,
  async (ctx, input) => {
    const isVote = input.want === "on";
    return {
      done: await castVote(ctx, input),
      anchor: `vote-${input.ideaId}`,
      flash: isVote ? "voted" : "vote-taken-back",
      undo: { action: paths.castVote(input.ideaId), fields: { want: isVote ? "off" : "on" } },
    };
  },
  { idempotent: true, limit: "vote" },
);
export const loader = methodNotAllowed;
