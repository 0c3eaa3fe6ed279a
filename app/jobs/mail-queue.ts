import PgBoss from "pg-boss";
import type { Logger } from "pino";
import {
  keepLetters,
  letterRefused,
  letterSent,
  waitingLetter,
  waitingLetters,
} from "#app/domain/notification/send-email.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import type { MailGateway } from "#app/gateways/mail.server.ts";
import type { Db } from "#db/client.server.ts";
import { composeLetter } from "./compose-email.ts";

type Options = {
  databaseUrl: string;
  db: Db;
  mail: MailGateway | null;
  origin: string;
  log: Logger /** Seconds between two tries of one letter. */;
  retryDelay?: number;
};
export type MailQueue = {
  fill(): Promise<void>;
  health(): Promise<string | null>;
  stop(): Promise<void>;
};

const queue = "letter";
const tries = 2_000; // at half a minute: a mail server may be away for most of a day

/**
 * Sends the letters that wait. The letters table is the truth; a job has the id of its letter, so filling the queue twice
 * adds nothing, and a worker that dies while sending is followed by another after 15 s with the same Message-ID.
 */
export async function startMailQueue({
  databaseUrl,
  db,
  mail,
  origin,
  log,
  retryDelay = 30,
}: Options): Promise<MailQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "queue",
    max: 3,
    application_name: "groundswell-queue",
    maintenanceIntervalSeconds: 10,
  });
  let trouble: string | null = null;
  boss.on("error", (error) => {
    trouble = "error";
    log.error({ err: error.name }, "queue");
  });
  await boss.start();
  await boss.createQueue(queue, {
    name: queue,
    retryLimit: tries,
    retryDelay,
    expireInSeconds: 15,
    retentionDays: 14,
    policy: "standard",
  });
  await boss.updateQueue(queue, {
    name: queue,
    retryLimit: tries,
    retryDelay,
    expireInSeconds: 15,
    retentionDays: 14,
  });

  const send = async (letterId: string, last: boolean) => {
    const letter = mail && (await waitingLetter(db, letterId));
    if (!letter) return;
    try {
      const { subject, html, text } = await composeLetter(
        letter,
        origin,
        await organisationNow(db),
      );
      await mail.send({
        to: letter.toAddress,
        subject,
        html,
        text,
        messageId: `<${letter.id}@${new URL(origin).hostname}>`,
      });
    } catch (error) {
      await letterRefused(
        db,
        letterId,
        (error as { code?: string; message: string }).code ?? (error as Error).message,
        last,
      );
      throw error;
    }
    await letterSent(db, letter);
  };

  if (mail) {
    for (let worker = 0; worker < 3; worker++) {
      await boss.work<{ letterId: string }>(
        queue,
        { pollingIntervalSeconds: 0.5, includeMetadata: true },
        async ([job]) => {
          if (job) await send(job.data.letterId, job.retryCount >= tries);
        },
      );
    }
  }

  return {
    async fill() {
      if (!mail) return void (await keepLetters(db));
      const ids = await waitingLetters(db);
      if (ids.length)
        await boss.insert(
          ids.map((letterId) => ({
            name: queue,
            id: letterId.replace(/^letter_/, ""),
            data: { letterId },
            retryLimit: tries,
            retryDelay,
            expireInSeconds: 15,
          })),
        );
    },
    async health() {
      await boss.getQueueSize(queue);
      const was = trouble;
      trouble = null;
      return was;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
