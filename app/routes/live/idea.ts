import { authorizeIdeaSubscription } from "#app/domain/live/authorize-subscription.ts";
import { page } from "#app/web/handlers.ts";
import { liveStream } from "#app/web/live-stream.ts";

/** The event stream of an idea, for the page that shows it. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await authorizeIdeaSubscription(ctx, call.params.ideaId!)),
);
