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
  db: Db;
  /** Connection for LISTEN. The caller closes it. */
  listener: Sql;
  mail: MailGateway | null;
  origin: string;
  log: Logger;
  scheduledJobs?: readonly ScheduledJob[];
};
export type ScheduledJob = { name: string; everySeconds: number; run: () => Promise<unknown> };
export type Jobs = { health(): Promise<string | null>; stop(): Promise<void> };

/**
 * Starts the background work: notifications and emails as soon as activity is recorded, and the
 * scheduled jobs. Safe to run in several processes.
 */
export async function runJobs({
  databaseUrl,
  db,
  listener,
  mail,
  origin,
  log,
  scheduledJobs = [],
}: Options): Promise<Jobs> {
  const queue = await startMailQueue({ databaseUrl, db, mail, origin, log });
  let stopped = false;

  const deliver = oneAtATime(async () => {
    while (!stopped && (await deliverActivity(db)) > 0);
    if (!stopped) await queue.fill();
  });
  const allJobs: ScheduledJob[] = [
    // A notification is lost while the listening connection is down, so this also runs by the
    // clock.
    { name: "deliver-activity", everySeconds: 5, run: deliver },
    { name: "check-invariants", everySeconds: 24 * 3_600, run: () => checkInvariants(db, log) },
    ...scheduledJobs,
  ];
  const logFailure = (name: string, error: Error & { cause?: { code?: string } }) => {
    if (!stopped) log.error({ job: name, err: error.cause?.code ?? error.name }, "job");
  };
  const guarded = (name: string, run: () => Promise<unknown>) => async () => {
    if (!stopped) await run().catch((error) => logFailure(name, error));
  };
  const deliverNow = guarded("deliver-activity", deliver);
  const timers = allJobs.map(({ name, everySeconds, run }) =>
    setInterval(guarded(name, oneAtATime(run)), everySeconds * 1_000),
  );

  await listener.listen(
    "activity",
    () => void deliverNow(),
    () => void deliverNow(),
  );

  return {
    health: () => queue.health(),
    async stop() {
      stopped = true;
      timers.forEach(clearInterval);
      await queue.stop();
    },
  };
}
