import { randomBytes } from "node:crypto";
import { test as base } from "vitest";
import { visitor } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { connect, type Pool, rawClient } from "#db/client.server.ts";
import { testDatabase } from "./database.ts";

export { expect } from "vitest";

type World = { db: Pool; url: string };
const rollback = new Error("rollback");

/** A fresh, migrated, empty database with a connection pool of its own. */
async function newDatabase(max: number): Promise<World & { drop(): Promise<void> }> {
  const { server, template } = testDatabase();
  const name = `${template}_${randomBytes(5).toString("hex")}`;
  const admin = rawClient(server);
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = connect(url.href, { max });
  const drop = async () => {
    await db.end();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { db, url: url.href, drop };
}

/**
 * `ctx`: a visitor's context in a transaction that is always rolled back; enough for most tests.
 * `world`: a database for this test alone, with thirty connections and real commits; for races and
 * jobs.
 */
export const test = base.extend<{ ctx: Ctx; world: World; fileDb: Pool }>({
  fileDb: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest parses this pattern for fixtures
    async ({}, use) => {
      const { db, drop } = await newDatabase(4);
      await use(db);
      await drop();
    },
    { scope: "file" },
  ],
  ctx: async ({ fileDb }, use) => {
    await fileDb
      .transaction(async (tx) => {
        await use({ db: tx, actor: visitor });
        throw rollback;
      })
      .catch((error) => {
        if (error !== rollback) throw error;
      });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest parses this pattern for fixtures
  world: async ({}, use) => {
    const { drop, ...world } = await newDatabase(30);
    await use(world);
    await drop();
  },
});
