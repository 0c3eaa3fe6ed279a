import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Sql } from "postgres";
import {
  activitySince,
  currentPosition,
  type LiveActivity,
} from "#app/domain/live/activity-since.ts";
import { currentCounts } from "#app/domain/live/current-counts.ts";
import { loadSubscribers, type Subscriber } from "#app/domain/live/load-subscribers.ts";
import { affectsPage, canSeePage, visibleChanges } from "#app/domain/live/visible-changes.ts";
import { oneAtATime } from "#app/std/one-at-a-time.ts";
import type { Db } from "#db/client.server.ts";
import { countReaders } from "./count-readers.ts";
import {
  createStreams,
  eventText,
  type Stream,
  type StreamSink,
  type StreamTarget,
} from "./streams.ts";

/**
 * What a route needs: opens a stream and returns the function that closes it. `since`: the position
 * up to which the page has read the activity, or null.
 */
export type Live = {
  open(target: StreamTarget, since: string | null, sink: StreamSink): () => void;
};
export type LiveServer = Live & {
  size(): number;
  /** Ends every stream; the browsers reconnect to another instance. */
  closeAll(): void;
  stop(): Promise<void>;
};

type Options = {
  db: Db;
  listener: Sql;
  log: Logger;
  /** Milliseconds between two runs without a wake-up notification. */
  intervalMs?: number;
};

const spreadPerReaderMs = 20; // a page's readers reload at random moments in so much time each
const spreadFromReaders = 25;

/**
 * Tells open pages about new activity at once, at every instance, as far as the reader may see it
 * at that moment. A NOTIFY only says that there is something to read; the content comes from the
 * activity table, from the last position read, so a lost notification costs nothing but time. See
 * decisions/0017-live-updates.md.
 */
export async function startLive({
  db,
  listener,
  log,
  intervalMs = 10_000,
}: Options): Promise<LiveServer> {
  const streams = createStreams();
  const readers = countReaders({ db, instance: randomUUID(), streams });
  let since: bigint | null = null; // null: no stream is open, nothing is read
  let sentIds = new Set<number>();
  let stopped = false;

  const drop = (stream: Stream) => {
    if (!streams.remove(stream)) return;
    readers.changed(stream.ideaId);
    stream.send(eventText("end", 0)); // tells the browser not to reconnect
    stream.end();
  };

  async function publish(
    challengeId: string,
    rows: readonly LiveActivity[],
    incomplete: boolean,
    until: string,
    candidates: readonly Stream[],
  ): Promise<number> {
    const affected = candidates.filter(
      (stream) => incomplete || rows.some((row) => affectsPage(row, stream)),
    );
    if (affected.length === 0) return 0;
    const activeIdeaIds = rows.flatMap((row) => row.ideaId ?? []);
    const pageIdeaIds = affected.flatMap((stream) => stream.ideaId ?? []);
    const subscribers = await loadSubscribers(
      db,
      challengeId,
      [...new Set([...activeIdeaIds, ...pageIdeaIds])],
      [...new Set(affected.map(({ session }) => session))],
    );
    const showsList = affected.some(({ ideaId }) => ideaId === null);
    const countsFor = await currentCounts(db, showsList ? [...new Set(activeIdeaIds)] : [], [
      ...new Set(affected.map(({ personId }) => personId)),
    ]);
    const spread = affected.length > spreadFromReaders ? affected.length * spreadPerReaderMs : 0;

    const send = (stream: Stream, subscriber: Subscriber): boolean => {
      const visible = visibleChanges(subscriber, stream, rows);
      if (!visible && !incomplete) return false;
      const { added, ideaIds } = visible ?? { added: [], ideaIds: [] };
      const counts =
        stream.ideaId === null
          ? Object.fromEntries(ideaIds.map((id) => [id, countsFor(subscriber, id)]))
          : {};
      stream.send(eventText("changed", { added, counts, spread }, until));
      return true;
    };
    let sent = 0;
    for (const stream of affected) {
      const subscriber = subscribers.get(stream.session);
      if (!subscriber || !canSeePage(subscriber, stream)) drop(stream);
      else if (send(stream, subscriber)) sent++;
    }
    return sent;
  }

  const publishNew = oneAtATime(async () => {
    if (since === null || stopped) return;
    if (streams.size() === 0) {
      since = null;
      return;
    }
    const batch = await activitySince(db, String(since));
    const unsent = batch.rows.filter(({ id }) => !sentIds.has(id));
    const challengeIds = batch.incomplete
      ? streams.challenges()
      : new Set(unsent.map((row) => row.challengeId));
    let sent = 0;
    for (const challengeId of challengeIds) {
      sent += await publish(
        challengeId,
        unsent.filter((row) => row.challengeId === challengeId),
        batch.incomplete,
        batch.until,
        streams.of(challengeId),
      );
    }
    // Only now, so that a run that failed is repeated.
    since = BigInt(batch.until);
    sentIds = new Set(batch.rows.map(({ id }) => id));
    // Activity that arrives in the meantime is sent together.
    await new Promise((resolve) => setTimeout(resolve, Math.min(50 + sent, 800)));
  });

  async function catchUp(stream: Stream, from: string | null): Promise<void> {
    const isPosition = from !== null && /^\d{1,18}$/.test(from);
    const batch = isPosition
      ? await activitySince(db, from, { limit: 1_000, challengeId: stream.challengeId })
      : { until: await currentPosition(db), rows: [], incomplete: true };
    if (since === null || BigInt(batch.until) < since) since = BigInt(batch.until);
    await publish(stream.challengeId, batch.rows, batch.incomplete, batch.until, [stream]);
  }

  const logFailure = (error: Error & { cause?: { code?: string }; code?: string }) => {
    if (!stopped)
      log.warn({ job: "live", err: error.cause?.code ?? error.code ?? error.name }, "job");
  };
  const guarded = (run: () => Promise<unknown>) => async () => {
    if (!stopped) await run().catch(logFailure);
  };
  const wake = guarded(publishNew);

  /** Drops streams that may no longer see their page, and keeps the other connections alive. */
  const checkStreams = guarded(async () => {
    for (const challengeId of streams.challenges()) {
      const ofChallenge = streams.of(challengeId);
      const subscribers = await loadSubscribers(
        db,
        challengeId,
        [...new Set(ofChallenge.flatMap(({ ideaId }) => ideaId ?? []))],
        [...new Set(ofChallenge.map(({ session }) => session))],
      );
      for (const stream of ofChallenge) {
        const subscriber = subscribers.get(stream.session);
        if (subscriber && canSeePage(subscriber, stream)) stream.send(": \n\n");
        else drop(stream);
      }
    }
  });
  const heartbeat = guarded(readers.heartbeat);
  const timer = setInterval(() => void wake().then(checkStreams).then(heartbeat), intervalMs);

  await listener.listen(
    "activity",
    () => void wake(),
    () => void wake(), // each time the connection is up again
  );
  await listener.listen("readers", (ideaId) => void guarded(() => readers.stale(ideaId))());

  const closeAll = () => {
    stopped = true;
    clearInterval(timer);
    readers.stop();
    for (const stream of streams.all()) if (streams.remove(stream)) stream.end();
  };
  return {
    size: streams.size,
    closeAll,
    open(target, from, sink) {
      const stream: Stream = { ...target, ...sink };
      const close = () => {
        if (streams.remove(stream)) readers.changed(stream.ideaId);
      };
      if (stopped) {
        sink.end();
        return close;
      }
      const oldest = streams.add(stream);
      if (oldest) drop(oldest);
      readers.changed(stream.ideaId);
      void guarded(() => catchUp(stream, from))();
      return close;
    },
    async stop() {
      closeAll();
      await readers.deleteCounts();
    },
  };
}
