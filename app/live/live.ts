import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Sql } from "postgres";
import { type Happened, happenedSince, untilNow } from "#app/domain/live/activity-since.ts";
import { countsNow } from "#app/domain/live/current-counts.ts";
import { whoWatches } from "#app/domain/live/subscribers.ts";
import { noticed, seesPage, touches } from "#app/domain/live/visible-changes.ts";
import { oneAtATime } from "#app/std/one-at-a-time.ts";
import type { Db } from "#db/client.server.ts";
import { countReaders } from "./count-readers.ts";
import { createStreams, eventText, type Place, type Sink, type Stream } from "./streams.ts";

/** What a route needs: hands over a stream and gets back what to call when its reader has gone. `since`: how far the page has read, or null. */
export type Live = { open(place: Place, since: string | null, sink: Sink): () => void };
export type LiveHere = Live & {
  size(): number /** Ends every stream; the readers come back elsewhere. */;
  endAll(): void;
  stop(): Promise<void>;
};

type Options = {
  db: Db;
  ear: Sql;
  log: Logger /** Milliseconds between two rounds that need no wake-up call. */;
  beat?: number;
};

const msAReader = 20; // of everybody who reads a page, so many read it anew at once

/**
 * Tells open pages that something happened, as soon as it did: at every instance, to whoever may see it at that moment. A wake-up
 * call says no more than that there is something to read; what it is comes from the activity, up to where it was read before, so
 * a call that is lost costs time and nothing else. See decisions/0017-live-updates.md.
 */
export async function startLive({ db, ear, log, beat = 10_000 }: Options): Promise<LiveHere> {
  const streams = createStreams();
  const readers = countReaders({ db, instance: randomUUID(), streams });
  let since: bigint | null = null; // null: nobody is here, nothing is read
  let told = new Set<number>();
  let stopped = false;

  const drop = (stream: Stream) => {
    if (!streams.remove(stream)) return;
    readers.changed(stream.ideaId);
    stream.send(eventText("end", 0)); // and do not come back for it
    stream.end();
  };

  async function tell(
    challengeId: string,
    rows: readonly Happened[],
    missed: boolean,
    until: string,
    to: readonly Stream[],
  ): Promise<number> {
    const near = to.filter((stream) => missed || rows.some((row) => touches(row, stream)));
    if (near.length === 0) return 0;
    const about = new Set([
      ...rows.flatMap((row) => row.ideaId ?? []),
      ...near.flatMap((stream) => stream.ideaId ?? []),
    ]);
    const watchers = await whoWatches(
      db,
      challengeId,
      [...about],
      [...new Set(near.map(({ session }) => session))],
    );
    const listed = near.some(({ ideaId }) => ideaId === null)
      ? [...new Set(rows.flatMap((row) => row.ideaId ?? []))]
      : [];
    const countsFor = await countsNow(db, listed, [
      ...new Set(near.map(({ personId }) => personId)),
    ]);
    let sent = 0;
    for (const stream of near) {
      const watcher = watchers.get(stream.session);
      if (!watcher || !seesPage(watcher, stream)) {
        drop(stream);
        continue;
      }
      const news = noticed(watcher, stream, rows) ?? (missed ? { added: [], touched: [] } : null);
      if (!news) continue;
      const counts =
        stream.ideaId === null
          ? Object.fromEntries(news.touched.map((id) => [id, countsFor(watcher, id)]))
          : {};
      stream.send(
        eventText(
          "changed",
          { added: news.added, counts, spread: near.length > 25 ? near.length * msAReader : 0 },
          until,
        ),
      );
      sent++;
    }
    return sent;
  }

  const read = oneAtATime(async () => {
    if (since === null || stopped) return;
    if (streams.size() === 0) return void (since = null);
    const news = await happenedSince(db, String(since));
    const fresh = news.rows.filter(({ id }) => !told.has(id));
    let sent = 0;
    for (const challengeId of news.missed
      ? streams.challenges()
      : new Set(fresh.map((row) => row.challengeId))) {
      sent += await tell(
        challengeId,
        fresh.filter((row) => row.challengeId === challengeId),
        news.missed,
        news.until,
        streams.of(challengeId),
      );
    }
    [since, told] = [BigInt(news.until), new Set(news.rows.map(({ id }) => id))]; // only now: a round that failed is done again
    await new Promise((done) => setTimeout(done, Math.min(50 + sent, 800))); // what comes in the meantime goes together
  });

  async function arrive(stream: Stream, from: string | null): Promise<void> {
    const known = from !== null && /^\d{1,18}$/.test(from);
    const news = known
      ? await happenedSince(db, from, { most: 1_000, challengeId: stream.challengeId })
      : { until: await untilNow(db), rows: [], missed: true };
    if (since === null || BigInt(news.until) < since) since = BigInt(news.until);
    await tell(stream.challengeId, news.rows, news.missed, news.until, [stream]);
  }

  const guarded = (work: () => Promise<unknown>) => () =>
    stopped
      ? Promise.resolve()
      : work().then(
          () => {},
          (error: Error & { cause?: { code?: string }; code?: string }) => {
            if (!stopped)
              log.warn({ job: "live", err: error.cause?.code ?? error.code ?? error.name }, "job");
          },
        );
  const wake = guarded(read);

  /** Whoever may not be here any more goes; to the others it says that the line still holds, or something in between would cut it. */
  const look = guarded(async () => {
    for (const challengeId of streams.challenges()) {
      const here = streams.of(challengeId);
      const watchers = await whoWatches(
        db,
        challengeId,
        [...new Set(here.flatMap(({ ideaId }) => ideaId ?? []))],
        [...new Set(here.map(({ session }) => session))],
      );
      for (const stream of here) {
        const watcher = watchers.get(stream.session);
        if (watcher && seesPage(watcher, stream)) stream.send(": \n\n");
        else drop(stream);
      }
    }
  });
  const clock = setInterval(() => void wake().then(look).then(guarded(readers.beat)), beat);

  await ear.listen(
    "activity",
    () => void wake(),
    () => void wake(),
  ); // the second: every time the line is there again
  await ear.listen("readers", (ideaId) => void guarded(() => readers.stale(ideaId))());

  const endAll = () => {
    stopped = true;
    clearInterval(clock);
    readers.stop();
    for (const stream of streams.all()) if (streams.remove(stream)) stream.end();
  };
  return {
    size: streams.size,
    endAll,
    open(place, from, sink) {
      const stream: Stream = { ...place, ...sink };
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
      void guarded(() => arrive(stream, from))();
      return close;
    },
    async stop() {
      endAll();
      await readers.forget();
    },
  };
}
