import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server.ts";
import type { Locale } from "#db/locales.ts";
import { files } from "#db/schema/file.ts";
import { organisation } from "#db/schema/organisation.ts";

/** A picture with its size, so that the layout does not shift when it loads. */
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

/**
 * The current edition as a column of another query, so that a page notices a change without a query
 * of its own.
 */
export const editionSql = sql<number>`(select edition from organisation)`;

// Cached per database until the edition changes. The object stays the same, so that values derived
// from it can be cached too.
const cache = new WeakMap<Db, Organisation>();

/** The current organisation. Pass `edition` when it was just read; otherwise it is queried. */
export async function organisationNow(db: Db, edition?: number): Promise<Organisation> {
  const cached = cache.get(db);
  if (cached && cached.edition === (edition ?? (await loadEdition(db)))) return cached;
  const fresh = await readOrganisation(db);
  cache.set(db, fresh);
  return fresh;
}

/**
 * The organisation as this process last read it, for rendering without a query or when the database
 * is unavailable.
 */
export const cachedOrganisation = (db: Db): Organisation | undefined => cache.get(db);

async function loadEdition(db: Db): Promise<number> {
  const [row] = await db.execute<{ edition: number }>(sql`select ${editionSql} as edition`);
  return row!.edition;
}

async function readOrganisation(db: Db): Promise<Organisation> {
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
