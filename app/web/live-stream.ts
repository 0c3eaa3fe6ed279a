import type { Subscription } from "#app/domain/live/authorize-subscription.ts";
import { refuse } from "#app/domain/refusals.ts";
import type { Call } from "./call.ts";
import { sessionFor } from "./ctx.server.ts";
import { enforceRateLimit } from "./rate-limit.server.ts";

/** Chunks. A client that reads more slowly than this is cut off and reconnects. */
const maxQueuedChunks = 64;

/**
 * The response that stays open: events as they happen, for a browser's EventSource. The `since`
 * parameter of the URL is the last event that the page has shown.
 */
export async function liveStream(
  { request, url, context }: Call,
  subscription: Subscription,
): Promise<Response> {
  const { person, session } = await sessionFor(request, context);
  if (!person || !session) return refuse("access.sign-in");
  await enforceRateLimit("live", person.id);
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      let isEnded = false;
      const end = () => {
        if (isEnded) return;
        isEnded = true;
        close();
        stream.close();
      };
      const send = (chunk: string) => {
        if (!isEnded && (stream.desiredSize ?? 0) > -maxQueuedChunks)
          stream.enqueue(encoder.encode(chunk));
        else end();
      };
      // A random delay, so that not all clients reconnect at once when the server restarts.
      send(`retry: ${1_000 + Math.round(Math.random() * 4_000)}\n\n`);
      close = context.live.open(
        { ...subscription, session, personId: person.id },
        request.headers.get("last-event-id") ?? url.searchParams.get("since"),
        { send, end },
      );
      context.onClose(() => {
        isEnded = true;
        close();
      });
    },
    cancel: () => close(),
  });
  // Compression and a proxy's buffer would hold events back: no-transform and X-Accel-Buffering
  // switch them off.
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
