import { signedInId } from "#app/domain/access/allow.ts";
import { sentOnce } from "#app/domain/idempotency/once.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { castVoteForm } from "#app/domain/vote/fields.ts";
import { paths } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { sendingOf } from "#app/web/idempotency-key.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(castVoteForm, async (ctx, input, call) => {
  const sending = sendingOf(ctx, call);
  await notTooOften("vote", signedInId(ctx.actor));
  const written = await sentOnce(ctx, sending, async (ctx) => ({
    at: `vote-${input.ideaId}`,
    done: await castVote(ctx, input),
  }));
  const [told, back] =
    input.want === "on" ? (["voted", "off"] as const) : (["vote-taken-back", "on"] as const);
  return {
    ...written,
    told,
    undo: { action: paths.castVote(input.ideaId), fields: { want: back } },
  };
});
export const loader = writeOnly;
