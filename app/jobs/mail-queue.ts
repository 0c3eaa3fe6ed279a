import PgBoss from "pg-boss";
import type { Logger } from "pino";
import {
  markEmailSent,
  recordSendFailure,
  storeEmails,
  waitingEmail,
  waitingEmails,
} from "#app/domain/notification/email-delivery.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import type { MailGateway } from "#app/gateways/mail.server.ts";
import type { Db } from "#db/client.server.ts";
import { composeEmail } from "./compose-email.ts";

type Options = {
  databaseUrl: string;
  db: Db;
  mail: MailGateway | null;
  origin: string;
  log: Logger;
  /** Seconds between two attempts to send one email. */
  retryDelay?: number;
};
export type MailQueue = {
  fill(): Promise<void>;
  health(): Promise<string | null>;
  stop(): Promise<void>;
};

const queueName = "email";
// At half a minute each: a mail server may be unreachable for most of a day.
const maxAttempts = 2_000;

/**
 * Sends the waiting emails. The emails table is the source of truth; a job has the id of its email,
 * so filling the queue twice adds nothing. When a worker dies while sending, another takes over
 * after 15 s with the same Message-ID.
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
  let lastError: string | null = null;
  boss.on("error", (error) => {
    lastError = "error";
    log.error({ err: error.name }, "queue");
  });
  await boss.start();
  await boss.createQueue(queueName, {
    name: queueName,
    retryLimit: maxAttempts,
    retryDelay,
    expireInSeconds: 15,
    retentionDays: 14,
    policy: "standard",
  });
  await boss.updateQueue(queueName, {
    name: queueName,
    retryLimit: maxAttempts,
    retryDelay,
    expireInSeconds: 15,
    retentionDays: 14,
  });

  const send = async (emailId: string, isLastAttempt: boolean) => {
    const email = mail && (await waitingEmail(db, emailId));
    if (!email) return;
    try {
      const { subject, html, text } = await composeEmail(email, origin, await organisationNow(db));
      await mail.send({
        to: email.toAddress,
        subject,
        html,
        text,
        messageId: `<${email.id}@${new URL(origin).hostname}>`,
      });
    } catch (error) {
      await recordSendFailure(
        db,
        emailId,
        (error as { code?: string; message: string }).code ?? (error as Error).message,
        isLastAttempt,
      );
      throw error;
    }
    await markEmailSent(db, email);
  };

  if (mail) {
    for (let worker = 0; worker < 3; worker++) {
      await boss.work<{ emailId: string }>(
        queueName,
        { pollingIntervalSeconds: 0.5, includeMetadata: true },
        async ([job]) => {
          if (job) await send(job.data.emailId, job.retryCount >= maxAttempts);
        },
      );
    }
  }

  return {
    async fill() {
      if (!mail) return void (await storeEmails(db));
      const ids = await waitingEmails(db);
      if (ids.length)
        await boss.insert(
          ids.map((emailId) => ({
            name: queueName,
            id: emailId.replace(/^[a-z]+_/, ""),
            data: { emailId },
            retryLimit: maxAttempts,
            retryDelay,
            expireInSeconds: 15,
          })),
        );
    },
    async health() {
      await boss.getQueueSize(queueName);
      const error = lastError;
      lastError = null;
      return error;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
