import { mayWatchChallenge } from "#app/domain/live/may-watch.ts";
import { page } from "#app/http/handlers.ts";
import { liveStream } from "#app/http/live-stream.ts";

/** What happens in a challenge while somebody looks at its ideas. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await mayWatchChallenge(ctx, call.params.challengeId!)),
);
