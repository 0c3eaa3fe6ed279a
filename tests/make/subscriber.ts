import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { untilNow } from "#app/domain/live/activity-since.ts";
import type { CountsNow } from "#app/domain/live/current-counts.ts";
import { type LiveHere, startLive } from "#app/live/live.ts";
import { connect, type Pool, rawClient } from "#db/client.server.ts";
import { sessions } from "#db/schema/people.ts";

export type Instance = LiveHere & { close(): Promise<void> };

/** A running instance, as far as it tells open pages what happens: with connections of its own. */
export async function startInstance(url: string, beat = 60_000): Promise<Instance> {
  const [db, ear] = [connect(url, { max: 4 }), rawClient(url)];
  const live = await startLive({ db, ear, log: pino({ level: "silent" }), beat });
  return {
    ...live,
    async close() {
      await ear.end({ timeout: 1 });
      await live.stop();
      await db.end();
    },
  };
}

export type Heard = { event: string; data: unknown; id?: string };
export type Watching = {
  heard: Heard[];
  session: string;
  ended(): boolean;
  close(): void /** What was added, as told in all events. */;
  added(): string[];
  changes(): number;
  readers(): number /** The numbers of each idea as they were told last. */;
  counts(): Record<string, CountsNow | null>;
};

export async function signIn(world: { db: Pool }, person: { id: string }): Promise<string> {
  const id = randomUUID();
  await world.db
    .insert(sessions)
    .values({ id, personId: person.id, expiresAt: new Date(Date.now() + 3_600_000) });
  return id;
}

/** Somebody with a page before them. `since`: how far it has read; by default up to now. */
export async function watch(
  world: { db: Pool },
  live: LiveHere,
  person: { id: string },
  at: { challengeId: string; ideaId?: string },
  { since, session }: { since?: string; session?: string } = {},
): Promise<Watching> {
  const heard: Heard[] = [];
  let ended = false;
  const hash = session ?? (await signIn(world, person));
  const close = live.open(
    { challengeId: at.challengeId, ideaId: at.ideaId ?? null, session: hash, personId: person.id },
    since ?? (await untilNow(world.db)),
    {
      send(text) {
        const said = Object.fromEntries(
          text
            .trim()
            .split("\n")
            .map((line) => line.split(": ", 2) as [string, string]),
        );
        if (said.event)
          heard.push({ event: said.event, data: JSON.parse(said.data!), id: said.id });
      },
      end: () => {
        ended = true;
      },
    },
  );
  const changes = () => heard.filter(({ event }) => event === "changed");
  return {
    heard,
    session: hash,
    close,
    ended: () => ended,
    changes: () => changes().length,
    counts: () =>
      Object.assign(
        {},
        ...changes().map(({ data }) => (data as { counts: object }).counts),
      ) as Record<string, CountsNow | null>,
    added: () => changes().flatMap(({ data }) => (data as { added: string[] }).added),
    readers: () =>
      (heard.findLast(({ event }) => event === "readers")?.data as number | undefined) ?? 0,
  };
}

export const soon = { timeout: 5_000, interval: 20 };
/** For as long as it takes to be sure that nothing comes. */
export const aWhile = () => new Promise((done) => setTimeout(done, 700));
