import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockNumber = 726_001; // any number, as long as every instance uses the same

/**
 * Brings the tables to this release. One connection of its own, straight to the server (not through a pooler in
 * transaction mode), holding an advisory lock, so instances that start together take turns.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {}, connection: { application_name: "groundswell migrations" } });
  try {
    await sql`select pg_advisory_lock(${lockNumber})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 }); // closing the connection gives the lock back
  }
}
