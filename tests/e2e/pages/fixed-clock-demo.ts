// A fresh demo with a fixed clock, so that a page looks the same at every run.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type postgres from "postgres";
import { hashTokenSecret } from "#app/domain/auth/token-secret.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { storeEmails } from "#app/domain/notification/email-delivery.ts";
import { closeDuePhases } from "#app/jobs/close-due-phases.ts";
import { connect, rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { onServer } from "#tests/global-setup.ts";
import { type Served, serve } from "../test-server.ts";

/** When the demo is created, and when it is viewed: a Tuesday morning. */
const createdAt = "2026-10-06T08:10:00Z";
export const moment = "2026-10-06T09:40:00Z";

/** The address occurs in emails and QR codes, so the port is fixed. */
const port = "41906";

/** Secrets of the pages that are opened by a link, and an email in the outbox. */
export const known = {
  invitation: "still-invitation",
  reset: "still-reset",
  email: "email_still",
};

/**
 * The product takes the time from the database's now(). PostgreSQL searches `public` before its own catalogue here and finds a
 * fixed clock, created before the tables so that their defaults use it. Ids come from a sequence for the same reason.
 */
const stillClock = `
  create schema still;
  create table still.clock (at timestamptz not null);
  insert into still.clock values ('${createdAt}');
  create sequence still.ids;
  create function public.now() returns timestamptz language sql stable parallel safe as 'select at from still.clock';
  create function public.clock_timestamp() returns timestamptz language sql stable parallel safe as 'select at from still.clock';
  create function public.gen_random_uuid() returns uuid language sql volatile as $$ select lpad(to_hex(nextval('still.ids')), 32, '0')::uuid $$`;

export async function serveFixedClockDemo(): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), "groundswell-still-"));
  chmodSync(dataDir, 0o711);
  const embedded = await startEmbedded({
    dataDir,
    flags: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const server = rawClient(embedded.url);
  await server.unsafe("create database still");
  await server.unsafe("alter database still set search_path = public, pg_catalog");
  await server.end();
  const url = onServer(embedded.url, "still");
  const raw = rawClient(url);
  await raw.unsafe(stillClock);
  const served = await serve({ PORT: port, DATABASE_URL: url, DEMO: "on", LOG_LEVEL: "error" });
  await tellTheRest(url, raw);
  await raw.end();
  return {
    ...served,
    async stop() {
      const code = await served.stop();
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** The session library computes the expiry from the clock of the process, so it is moved far ahead. */
const sessionsStay = `
  create function still.stay() returns trigger language plpgsql as $$ begin new.expires_at := '2100-01-01'; return new; end $$;
  create trigger stay before insert or update on sessions for each row execute function still.stay()`;

async function tellTheRest(url: string, raw: postgres.Sql): Promise<void> {
  await raw.unsafe(sessionsStay);
  await raw`insert into people (id, name, email, created_at) values ('person_still_newcomer', 'Robin de Vries', 'robin@noorderhaven.example', now())`;
  for (const [secret, purpose, person] of [
    [known.invitation, "invitation", "person_still_newcomer"],
    [known.reset, "reset", "person_demo_employee"],
  ] as const) {
    await raw`insert into auth_tokens (hash, purpose, person_id, expires_at) values (${hashTokenSecret(secret)}, ${purpose}, ${person}, now() + interval '1 day')`;
  }
  const db = connect(url, { max: 2 });
  while ((await deliverActivity(db)) > 0);
  await storeEmails(db);
  await closeDuePhases(db);
  await db.end();
  await raw`update emails set id = ${known.email} where id = (select id from emails order by template, to_person_id, data::text limit 1)`;
  await raw`update still.clock set at = ${moment}`;
}
