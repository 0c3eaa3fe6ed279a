import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { emails } from "#db/schema/notification.ts";
import { expect, test } from "#tests/world.ts";

const emailCount = 120;

// A local mail server that can refuse connections, and records the Message-ID of every email.
async function makeMailServer() {
  const messageIds: string[] = [];
  const state = { isRefusing: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onConnect: (_session, done) =>
      done(
        state.isRefusing
          ? Object.assign(new Error("Closed for lunch"), { responseCode: 421 })
          : null,
      ),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
      });
      stream.on("end", () => {
        messageIds.push(/^message-id: <([^>]+)>/im.exec(text)?.[1] ?? "none");
        setTimeout(done, 15);
      });
    },
  });
  server.on("error", () => {}); // a killed worker resets its connection
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    messageIds,
    state,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

async function startWorker(databaseUrl: string, smtpUrl: string): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    ["--import", "tsx", "tests/faults/mail-worker.ts", databaseUrl, smtpUrl],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(worker.stdout!, "data");
  return worker;
}
const until = async (reached: () => boolean | Promise<boolean>, seconds: number) => {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end && !(await reached()); )
    await new Promise((resolve) => setTimeout(resolve, 100));
};

test("mail queue: refusals and killed workers, no email is lost and at most one per kill is repeated", {
  timeout: 120_000,
}, async ({ world: { db, url } }) => {
  const mail = await makeMailServer();
  await db.insert(emails).values(
    Array.from({ length: emailCount }, (_, n) => ({
      template: "reset",
      toAddress: `somebody-${n}@example.org`,
      locale: "nl" as const,
      data: { name: "Fatima", path: "/password/reset/x" },
      messageId: `m${n}`,
    })),
  );

  mail.state.isRefusing = true;
  let worker = await startWorker(url, mail.url);
  await until(
    async () => (await db.select().from(emails)).some(({ attempts }) => attempts > 0),
    20,
  );
  expect(mail.messageIds).toEqual([]);
  mail.state.isRefusing = false;

  const kills = 3;
  for (let n = 1; n <= kills; n++) {
    await until(() => mail.messageIds.length >= n * 25, 30);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    worker = await startWorker(url, mail.url);
  }
  const waiting = async () =>
    Number((await db.select({ n: sql`count(*)` }).from(emails).where(sql`state <> 'sent'`))[0]!.n);
  await until(async () => (await waiting()) === 0, 60);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await mail.close();

  expect(await waiting()).toBe(0);
  expect(new Set(mail.messageIds).size).toBe(emailCount);
  // Three are sent in parallel
  expect(mail.messageIds.length - emailCount).toBeLessThanOrEqual(kills * 3);
});
