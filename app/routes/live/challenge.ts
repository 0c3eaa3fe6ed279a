import { mayWatchChallenge } from "#app/domain/live/can-subscribe.ts";
import { page } from "#app/web/handlers.ts";
import { liveStream } from "#app/web/live-stream.ts";

/** What happens in a challenge while somebody looks at its ideas. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await mayWatchChallenge(ctx, call.params.challengeId!)),
);
