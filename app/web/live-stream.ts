import type { Watched } from "#app/domain/live/can-subscribe.ts";
import { refuse } from "#app/domain/refusals.ts";
import { sessionFor } from "./ctx.server.ts";
import type { Call } from "./handlers.ts";
import { notTooOften } from "./rate-limit.server.ts";

const mostWaiting = 64; // pieces: whoever takes in so little is better off coming back

/** The answer that stays open: events as they happen, for a browser's EventSource. `since` in the address: how far its page has read. */
export async function liveStream(
  { request, url, context }: Call,
  watched: Watched,
): Promise<Response> {
  const { person, session } = await sessionFor(request, context);
  if (!person || !session) return refuse("access.sign-in");
  await notTooOften("live", person.id);
  const text = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        close();
        stream.close();
      };
      const send = (piece: string) => {
        if (!ended && (stream.desiredSize ?? 0) > -mostWaiting) stream.enqueue(text.encode(piece));
        else end();
      };
      send(`retry: ${1_000 + Math.round(Math.random() * 4_000)}\n\n`); // not everybody at once when a server comes back
      close = context.live.open(
        { ...watched, session, personId: person.id },
        request.headers.get("last-event-id") ?? url.searchParams.get("since"),
        { send, end },
      );
      context.onClose(() => {
        ended = true;
        close();
      });
    },
    cancel: () => close(),
  });
  // no-transform keeps the compression away, the last line a proxy's buffer: both would hold back what is said
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
