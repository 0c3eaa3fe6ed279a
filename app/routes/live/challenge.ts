import { authorizeChallengeSubscription } from "#app/domain/live/authorize-subscription.ts";
import { page } from "#app/web/handlers.ts";
import { liveStream } from "#app/web/live-stream.ts";

/** The event stream of a challenge, for the page that lists its ideas. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await authorizeChallengeSubscription(ctx, call.params.challengeId!)),
);
