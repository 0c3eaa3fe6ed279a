import { mayWatchIdea } from "#app/domain/live/may-watch.ts";
import { page } from "#app/http/handlers.ts";
import { liveStream } from "#app/http/live-stream.ts";

/** What happens with an idea while somebody reads it. */
export const loader = page(async (ctx, call) =>
  liveStream(call, await mayWatchIdea(ctx, call.params.ideaId!)),
);
