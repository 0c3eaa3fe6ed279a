import type { Logger } from "pino";
import { seedDemo } from "#app/demo/seed-demo.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { openStorage } from "#app/gateways/storage.server.ts";
import { connect, type Pool, rawClient } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import { smtpGateway } from "../gateways/mail.server.ts";
import { closeDuePhases } from "../jobs/close-due-phases.ts";
import { deleteOldKeys } from "../jobs/delete-old-keys.ts";
import { deleteOldViews } from "../jobs/delete-old-views.ts";
import { deleteOrphanedFiles } from "../jobs/delete-orphaned-files.ts";
import { remindOfAnswers } from "../jobs/remind-of-answers.ts";
import { type Jobs, runJobs, type ScheduledJob } from "../jobs/run-jobs.ts";
import { deleteExpiredSessions } from "../web/session.server.ts";
import type { DatabaseUrls } from "./prepare-database.server.ts";

/** Fills the demo when there is one, and starts the background work. */
export async function startJobs(
  settings: Settings,
  { directUrl }: DatabaseUrls,
  log: Logger,
): Promise<Jobs & { db: Pool }> {
  const mail = settings.smtpUrl
    ? smtpGateway({ smtpUrl: settings.smtpUrl, mailFrom: settings.mailFrom })
    : null;
  const storage = openStorage(settings);
  const db = connect(directUrl, { max: 4 });
  if (settings.demo) await seedDemo(db, storage);
  const listener = rawClient(directUrl);
  const jobs = await runJobs({
    databaseUrl: directUrl,
    db,
    listener,
    mail,
    origin: settings.origin,
    log,
    scheduledJobs: scheduledJobs(db, storage),
  });
  return {
    db,
    health: jobs.health,
    async stop() {
      await listener.end({ timeout: 1 });
      await jobs.stop();
      mail?.close();
      await db.end();
    },
  };
}

function scheduledJobs(db: Pool, storage: Storage): ScheduledJob[] {
  const hour = 3_600;
  return [
    {
      name: "delete-expired-sessions",
      everySeconds: hour,
      run: () => deleteExpiredSessions(db),
    },
    { name: "close-due-phases", everySeconds: 15, run: () => closeDuePhases(db) },
    { name: "remind-of-answers", everySeconds: 300, run: () => remindOfAnswers(db) },
    { name: "delete-old-keys", everySeconds: 24 * hour, run: () => deleteOldKeys(db) },
    { name: "delete-old-views", everySeconds: 6 * hour, run: () => deleteOldViews(db) },
    {
      name: "delete-orphaned-files",
      everySeconds: 24 * hour,
      run: () => deleteOrphanedFiles(db, storage),
    },
  ];
}
