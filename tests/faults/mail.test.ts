import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { letters } from "#db/schema/notification.ts";
import { expect, test } from "#tests/world.ts";

const wanted = 120;

// A real mail server on this machine that can be told to refuse, and remembers the Message-ID of what it took.
async function makeMailServer() {
  const taken: string[] = [];
  const mood = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onConnect: (_session, done) =>
      done(
        mood.refuses ? Object.assign(new Error("Closed for lunch"), { responseCode: 421 }) : null,
      ),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
      });
      stream.on("end", () => {
        taken.push(/^message-id: <([^>]+)>/im.exec(text)?.[1] ?? "none");
        setTimeout(done, 15);
      });
    },
  });
  server.on("error", () => {}); // a worker that is killed resets its connection
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    mood,
    close: () => new Promise<void>((done) => server.close(done)),
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
    await new Promise((wait) => setTimeout(wait, 100));
};

test("a mail server that refuses and a worker that is killed lose no letter, and repeat at most one a kill", {
  timeout: 120_000,
}, async ({ world: { db, url } }) => {
  const mail = await makeMailServer();
  await db.insert(letters).values(
    Array.from({ length: wanted }, (_, n) => ({
      template: "reset",
      toAddress: `somebody-${n}@example.org`,
      locale: "nl" as const,
      data: { name: "Fatima", path: "/password/reset/x" },
      messageId: `m${n}`,
    })),
  );

  mail.mood.refuses = true;
  let worker = await startWorker(url, mail.url);
  await until(
    async () => (await db.select().from(letters)).some((letter) => letter.attempts > 0),
    20,
  );
  expect(mail.taken).toEqual([]);
  mail.mood.refuses = false;

  const kills = 3;
  for (let n = 1; n <= kills; n++) {
    await until(() => mail.taken.length >= n * 25, 30);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    worker = await startWorker(url, mail.url);
  }
  const waiting = async () =>
    Number((await db.select({ n: sql`count(*)` }).from(letters).where(sql`state <> 'sent'`))[0]!.n);
  await until(async () => (await waiting()) === 0, 60);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await mail.close();

  expect(await waiting()).toBe(0);
  expect(new Set(mail.taken).size).toBe(wanted);
  expect(mail.taken.length - wanted).toBeLessThanOrEqual(kills * 3); // three are under way at once
});
