import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockNumber = 726_001; // any number, as long as every instance uses the same

/**
 * Brings the tables to this release. One connection of its own, straight to the server (not through a pooler in
 * transaction mode), holding an advisory lock, so instances that start together take turns. A server that is not there yet
 * is waited for, `patience` seconds.
 */
export async function migrateDatabase(url: string, patience = 0): Promise<void> {
  await answering(url, patience);
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "groundswell migrations" },
  });
  try {
    await sql`select pg_advisory_lock(${lockNumber})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 }); // closing the connection gives the lock back
  }
}

const notYet = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECT_TIMEOUT|57P03)$/;

async function answering(url: string, patience: number): Promise<void> {
  for (const end = Date.now() + patience * 1000; ; ) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      return void (await sql`select 1`);
    } catch (error) {
      const { code = "", message } = error as { code?: string; message: string };
      const { host } = new URL(url);
      if (!notYet.test(code)) throw new Error(`the database at ${host} refuses us: ${message}`);
      if (Date.now() > end) throw new Error(`the database at ${host} does not answer (${code})`);
      await sleep(500);
    } finally {
      await sql.end({ timeout: 0 }).catch(() => {});
    }
  }
}
