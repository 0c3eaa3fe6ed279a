// A worker process that tests/faults/mail.test.ts kills.

import { smtpGateway } from "#app/gateways/mail.server.ts";
import { startMailQueue } from "#app/jobs/mail-queue.ts";
import { createLog } from "#app/server/log.server.ts";
import { connect } from "#db/client.server.ts";

const [databaseUrl, smtpUrl] = process.argv.slice(2) as [string, string];
const mail = smtpGateway({ smtpUrl, mailFrom: "Groundswell <no-reply@example.org>" });
const queue = await startMailQueue({
  databaseUrl,
  db: connect(databaseUrl, { max: 4 }),
  mail,
  origin: "https://ideas.example.org",
  log: createLog("silent"),
  retryDelay: 1,
});
await queue.fill();
process.stdout.write("ready\n");
setInterval(() => void queue.fill(), 500);
