import { castVote } from "#app/domain/vote/cast-vote.ts";
import { castVoteForm } from "#app/domain/vote/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(castVoteForm, async (ctx, input) => ({ done: await castVote(ctx, input) }));
export const loader = writeOnly;
