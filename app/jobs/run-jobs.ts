import type { Logger } from "pino";
import { rawClient, type Db } from "#db/client.server.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import type { MailGateway } from "#app/gateways/mail.server.ts";
import { checkInvariants } from "./check-invariants.ts";
import { startMailQueue } from "./mail-queue.ts";

type Options = { databaseUrl: string; db: Db; mail: MailGateway | null; origin: string; log: Logger; /** What else runs by the clock: its name, how often in seconds, and the work. */ rounds?: readonly Round[] };
export type Round = { name: string; every: number; work: () => Promise<unknown> };
export type Jobs = { health(): Promise<string | null>; stop(): Promise<void> };

/** Everything that happens by itself: notices and letters as soon as something happened, and the rounds by the clock. Safe to run in several processes. */
export async function runJobs({ databaseUrl, db, mail, origin, log, rounds = [] }: Options): Promise<Jobs> {
  const queue = await startMailQueue({ databaseUrl, db, mail, origin, log });
  let stopped = false;

  const deliver = oneAtATime(async () => {
    while (!stopped && (await deliverActivity(db)) > 0);
    if (!stopped) await queue.fill();
  });
  const all: Round[] = [
    { name: "deliver-activity", every: 5, work: deliver }, // also without a wake-up call: those are lost while a connection is
    { name: "check-invariants", every: 24 * 3_600, work: () => checkInvariants(db, log) },
    ...rounds,
  ];
  const guarded = (name: string, work: () => Promise<unknown>) => () =>
    stopped ? Promise.resolve() : work().catch((error) => { if (!stopped) log.error({ job: name, err: (error as { cause?: { code?: string }; name: string }).cause?.code ?? (error as Error).name }, "job"); });
  const wake = guarded("deliver-activity", deliver);
  const clocks = all.map(({ name, every, work }) => setInterval(guarded(name, oneAtATime(work)), every * 1_000));

  const ear = rawClient(databaseUrl);
  await ear.listen("activity", () => void wake(), () => void wake());

  return {
    health: () => queue.health(),
    async stop() {
      stopped = true;
      clocks.forEach(clearInterval);
      await ear.end({ timeout: 1 });
      await queue.stop();
    },
  };
}

/** Calls that come while it runs are answered by one more run after it. */
function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    if (running) { again = true; return running; }
    running = (async () => {
      do { again = false; await work(); } while (again);
    })().finally(() => { running = null; });
    return running;
  };
}
