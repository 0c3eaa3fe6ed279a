import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { currentPosition } from "#app/domain/live/activity-since.ts";
import type { CurrentCounts } from "#app/domain/live/current-counts.ts";
import { type LiveServer, startLive } from "#app/live/live.ts";
import { connect, type Pool, rawClient } from "#db/client.server.ts";
import { sessions } from "#db/schema/people.ts";

export type Instance = LiveServer & { close(): Promise<void> };

/** The live updates of one running instance, with its own connections. */
export async function startInstance(url: string, intervalMs = 60_000): Promise<Instance> {
  const [db, listener] = [connect(url, { max: 4 }), rawClient(url)];
  const live = await startLive({ db, listener, log: pino({ level: "silent" }), intervalMs });
  return {
    ...live,
    async close() {
      await listener.end({ timeout: 1 });
      await live.stop();
      await db.end();
    },
  };
}

export type ReceivedEvent = { event: string; data: unknown; id?: string };
export type TestSubscription = {
  events: ReceivedEvent[];
  session: string;
  ended(): boolean;
  close(): void;
  /** The additions of all events. */
  added(): string[];
  changes(): number;
  readers(): number;
  /** The last counts received for each idea. */
  counts(): Record<string, CurrentCounts | null>;
};

export async function signIn(world: { db: Pool }, person: { id: string }): Promise<string> {
  const id = randomUUID();
  await world.db
    .insert(sessions)
    .values({ id, personId: person.id, expiresAt: new Date(Date.now() + 3_600_000) });
  return id;
}

/** Opens a stream for a person's page. `since`: the position its page has read; by default now. */
export async function subscribe(
  world: { db: Pool },
  live: LiveServer,
  person: { id: string },
  page: { challengeId: string; ideaId?: string },
  { since, session }: { since?: string; session?: string } = {},
): Promise<TestSubscription> {
  const events: ReceivedEvent[] = [];
  let ended = false;
  const hash = session ?? (await signIn(world, person));
  const close = live.open(
    {
      challengeId: page.challengeId,
      ideaId: page.ideaId ?? null,
      session: hash,
      personId: person.id,
    },
    since ?? (await currentPosition(world.db)),
    {
      send(text) {
        const fields = Object.fromEntries(
          text
            .trim()
            .split("\n")
            .map((line) => line.split(": ", 2) as [string, string]),
        );
        if (fields.event)
          events.push({ event: fields.event, data: JSON.parse(fields.data!), id: fields.id });
      },
      end: () => {
        ended = true;
      },
    },
  );
  const changes = () => events.filter(({ event }) => event === "changed");
  return {
    events,
    session: hash,
    close,
    ended: () => ended,
    changes: () => changes().length,
    counts: () =>
      Object.assign(
        {},
        ...changes().map(({ data }) => (data as { counts: object }).counts),
      ) as Record<string, CurrentCounts | null>,
    added: () => changes().flatMap(({ data }) => (data as { added: string[] }).added),
    readers: () =>
      (events.findLast(({ event }) => event === "readers")?.data as number | undefined) ?? 0,
  };
}

export const pollOptions = { timeout: 5_000, interval: 20 };
/** Waits long enough to be sure that no event arrives. */
export const waitForSilence = () => new Promise((resolve) => setTimeout(resolve, 700));
