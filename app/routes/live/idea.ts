import { mayWatchIdea } from "#app/domain/live/can-subscribe.ts";
import { page } from "#app/web/handlers.ts";
import { liveStream } from "#app/web/live-stream.ts";

/** What happens with an idea while somebody reads it. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await mayWatchIdea(ctx, call.params.ideaId!)),
);
