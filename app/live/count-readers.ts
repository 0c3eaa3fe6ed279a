import { forgetInstance, noteReaders, readersOf } from "#app/domain/live/reader-count.ts";
import { whoWatches } from "#app/domain/live/subscribers.ts";
import type { Db } from "#db/client.server.ts";
import { eventText, type Stream, type Streams } from "./streams.ts";

const pause = 500; // milliseconds in which people who come and go are counted together

/** How many people read an idea: counted here, added up over all instances in the database, and said to those who read it and may see it. */
export function countReaders({
  db,
  instance,
  streams,
}: {
  db: Db;
  instance: string;
  streams: Streams;
}) {
  const said = new WeakMap<Stream, number>();
  const [changed, stale] = [new Set<string>(), new Set<string>()];
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const soon = () => {
    if (!stopped)
      timer ??= setTimeout(() => {
        timer = null;
        void tellBoth().catch(() => {});
      }, pause); // the next beat does it again
  };
  const here = () => {
    const people = new Map<string, Set<string>>();
    for (const { ideaId, personId } of streams.all())
      if (ideaId) people.set(ideaId, (people.get(ideaId) ?? new Set()).add(personId));
    return people;
  };
  async function note(ids: Iterable<string>) {
    const people = here();
    await noteReaders(db, instance, new Map([...ids].map((id) => [id, people.get(id)?.size ?? 0])));
  }
  async function tellBoth() {
    const mine = [...changed];
    changed.clear();
    await note(mine);
    const ids = [...stale];
    stale.clear();
    await say(ids);
  }
  async function say(ids: readonly string[]) {
    const numbers = await readersOf(db, ids);
    const waiting = streams
      .all()
      .filter(
        (stream) =>
          stream.ideaId !== null &&
          numbers.has(stream.ideaId) &&
          (said.get(stream) ?? 0) !== numbers.get(stream.ideaId),
      );
    for (const challengeId of new Set(waiting.map((stream) => stream.challengeId))) {
      const here = waiting.filter((stream) => stream.challengeId === challengeId);
      const watchers = await whoWatches(
        db,
        challengeId,
        [...new Set(here.map(({ ideaId }) => ideaId!))],
        [...new Set(here.map(({ session }) => session))],
      );
      for (const stream of here) {
        if (!watchers.get(stream.session)?.seesIdea(stream.ideaId!)) continue; // the next beat ends it
        const readers = numbers.get(stream.ideaId!)!;
        said.set(stream, readers);
        stream.send(eventText("readers", readers));
      }
    }
  }

  return {
    /** Somebody came or went here. */
    changed(ideaId: string | null) {
      if (ideaId === null) return;
      changed.add(ideaId);
      stale.add(ideaId);
      soon();
    },
    /** Somewhere it changed. */
    async stale(ideaId: string) {
      if (!streams.all().some((stream) => stream.ideaId === ideaId)) return;
      stale.add(ideaId);
      soon();
    },
    /** Says that this instance is still there, and looks whether others are. */
    async beat() {
      const ids = [...here().keys()];
      await note(ids);
      await say(ids);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    forget: () => forgetInstance(db, instance).catch(() => {}),
  };
}
