import { lt, sql } from "drizzle-orm";
import { sendings, unsentWords } from "#db/schema/idempotency.ts";
import type { Ctx } from "../ctx.ts";

/** Longer than any browser keeps trying (app/offline/saved.ts). */
const remembered = sql`interval '60 days'`;

/** As long as a browser keeps them, and a file that stands in no text (domain/file/delete-orphaned-files.ts). */
const kept = sql`interval '14 days'`;

/** Takes away the keys of writes that nobody will send again, and words that nobody came back for. */
export async function forgetSendings({ db }: Pick<Ctx, "db">): Promise<void> {
  await db.delete(sendings).where(lt(sendings.at, sql`now() - ${remembered}`));
  await db.delete(unsentWords).where(lt(unsentWords.keptAt, sql`now() - ${kept}`));
}
