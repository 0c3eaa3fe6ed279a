import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server.ts";
import type { Locale } from "#db/locales.ts";
import { files } from "#db/schema/file.ts";
import { organisation } from "#db/schema/organisation.ts";

/** A picture with the size it has, so that nothing jumps when it comes. */
export type Logo = { id: string; storageKey: string; width: number; height: number };
export type Organisation = {
  name: string;
  colour: string | null;
  logo: Logo | null;
  darkLogo: Logo | null;
  terms: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>;
  welcome: Readonly<Partial<Record<Locale, string>>>;
  locale: Locale;
  timeZone: string;
  edition: number;
};

/** For a query of one's own: the edition there is now, so that a page learns of a change without asking anything more. */
export const editionSql = sql<number>`(select edition from organisation)`;

// Kept by the process for each of its databases, as long as the edition stays the same; one object, so that what is made of it can be kept too.
const kept = new WeakMap<Db, Organisation>();

/** The organisation as it is now. `edition`: when the caller has just read it; else it is asked for. */
export async function organisationNow(db: Db, edition?: number): Promise<Organisation> {
  const known = kept.get(db);
  if (known && known.edition === (edition ?? (await editionNow(db)))) return known;
  const fresh = await read(db);
  kept.set(db, fresh);
  return fresh;
}

/** The organisation as this process last knew it: for what is drawn after it was read, or when it cannot be. */
export const organisationKept = (db: Db): Organisation | undefined => kept.get(db);

async function editionNow(db: Db): Promise<number> {
  const [row] = await db.execute<{ edition: number }>(sql`select ${editionSql} as edition`);
  return row!.edition;
}

async function read(db: Db): Promise<Organisation> {
  const dark = alias(files, "dark");
  const [row] = await db
    .select({
      name: organisation.name,
      colour: organisation.colour,
      terms: organisation.terms,
      welcome: organisation.welcome,
      locale: organisation.locale,
      timeZone: organisation.timeZone,
      edition: organisation.edition,
      logo: {
        id: files.id,
        storageKey: files.storageKey,
        width: files.width,
        height: files.height,
      },
      darkLogo: {
        id: dark.id,
        storageKey: dark.storageKey,
        width: dark.width,
        height: dark.height,
      },
    })
    .from(organisation)
    .leftJoin(files, eq(files.id, organisation.logoId))
    .leftJoin(dark, eq(dark.id, organisation.darkLogoId));
  return row!;
}
