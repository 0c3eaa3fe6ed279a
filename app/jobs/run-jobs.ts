import type { Logger } from "pino";
import type { Sql } from "postgres";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import type { MailGateway } from "#app/gateways/mail.server.ts";
import { oneAtATime } from "#app/std/one-at-a-time.ts";
import type { Db } from "#db/client.server.ts";
import { checkInvariants } from "./check-invariants.ts";
import { startMailQueue } from "./mail-queue.ts";

type Options = {
  databaseUrl: string;
  db: Db /** Hears NOTIFY; whoever hands it over ends it. */;
  ear: Sql;
  mail: MailGateway | null;
  origin: string;
  log: Logger /** What else runs by the clock: its name, how often in seconds, and the work. */;
  rounds?: readonly Round[];
};
export type Round = { name: string; every: number; work: () => Promise<unknown> };
export type Jobs = { health(): Promise<string | null>; stop(): Promise<void> };

/** Everything that happens by itself: notices and letters as soon as something happened, and the rounds by the clock. Safe to run in several processes. */
export async function runJobs({
  databaseUrl,
  db,
  ear,
  mail,
  origin,
  log,
  rounds = [],
}: Options): Promise<Jobs> {
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
    stopped
      ? Promise.resolve()
      : work().catch((error) => {
          if (!stopped)
            log.error(
              {
                job: name,
                err:
                  (error as { cause?: { code?: string }; name: string }).cause?.code ??
                  (error as Error).name,
              },
              "job",
            );
        });
  const wake = guarded("deliver-activity", deliver);
  const clocks = all.map(({ name, every, work }) =>
    setInterval(guarded(name, oneAtATime(work)), every * 1_000),
  );

  await ear.listen(
    "activity",
    () => void wake(),
    () => void wake(),
  );

  return {
    health: () => queue.health(),
    async stop() {
      stopped = true;
      clocks.forEach(clearInterval);
      await queue.stop();
    },
  };
}
