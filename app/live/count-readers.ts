import { loadSubscribers } from "#app/domain/live/load-subscribers.ts";
import { deleteInstance, readerCounts, saveReaderCounts } from "#app/domain/live/reader-counts.ts";
import type { Db } from "#db/client.server.ts";
import { eventText, type Stream, type Streams } from "./streams.ts";

const debounceMs = 500; // changes within this time are counted together

/**
 * Counts how many people read each idea in this process, adds the counts up over all instances in
 * the database, and sends the totals to readers who may see the idea.
 */
export function countReaders({
  db,
  instance,
  streams,
}: {
  db: Db;
  instance: string;
  streams: Streams;
}) {
  const sentCounts = new WeakMap<Stream, number>();
  const [changedIds, staleIds] = [new Set<string>(), new Set<string>()];
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const flushSoon = () => {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      void flush().catch(() => {}); // the next heartbeat tries again
    }, debounceMs);
  };
  const readersHere = () => {
    const people = new Map<string, Set<string>>();
    for (const { ideaId, personId } of streams.all())
      if (ideaId) people.set(ideaId, (people.get(ideaId) ?? new Set()).add(personId));
    return people;
  };
  async function saveCounts(ideaIds: Iterable<string>) {
    const people = readersHere();
    const counts = new Map([...ideaIds].map((id) => [id, people.get(id)?.size ?? 0]));
    await saveReaderCounts(db, instance, counts);
  }
  async function flush() {
    const changed = [...changedIds];
    changedIds.clear();
    await saveCounts(changed);
    const stale = [...staleIds];
    staleIds.clear();
    await sendCounts(stale);
  }
  async function sendCounts(ideaIds: readonly string[]) {
    const counts = await readerCounts(db, ideaIds);
    const outdated = streams
      .all()
      .filter(
        (stream) =>
          stream.ideaId !== null &&
          counts.has(stream.ideaId) &&
          (sentCounts.get(stream) ?? 0) !== counts.get(stream.ideaId),
      );
    for (const challengeId of new Set(outdated.map((stream) => stream.challengeId))) {
      const ofChallenge = outdated.filter((stream) => stream.challengeId === challengeId);
      const subscribers = await loadSubscribers(
        db,
        challengeId,
        [...new Set(ofChallenge.map(({ ideaId }) => ideaId!))],
        [...new Set(ofChallenge.map(({ session }) => session))],
      );
      for (const stream of ofChallenge) {
        // The next heartbeat ends a stream that may no longer see its idea.
        if (!subscribers.get(stream.session)?.canSeeIdea(stream.ideaId!)) continue;
        const count = counts.get(stream.ideaId!)!;
        sentCounts.set(stream, count);
        stream.send(eventText("readers", count));
      }
    }
  }

  return {
    /** A reader came or went in this process. */
    changed(ideaId: string | null) {
      if (ideaId === null) return;
      changedIds.add(ideaId);
      staleIds.add(ideaId);
      flushSoon();
    },
    /** The count changed in some instance. */
    async stale(ideaId: string) {
      if (!streams.all().some((stream) => stream.ideaId === ideaId)) return;
      staleIds.add(ideaId);
      flushSoon();
    },
    /** Reports that this instance is alive, and notices instances that are not. */
    async heartbeat() {
      const ideaIds = [...readersHere().keys()];
      await saveCounts(ideaIds);
      await sendCounts(ideaIds);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    deleteCounts: () => deleteInstance(db, instance).catch(() => {}),
  };
}
