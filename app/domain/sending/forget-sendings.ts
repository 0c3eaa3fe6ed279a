import { lt, sql } from "drizzle-orm";
import { sendings } from "#db/schema/sending.ts";
import type { Ctx } from "../ctx.ts";

/** Longer than any browser keeps trying (app/offline/kept.ts). */
const remembered = sql`interval '60 days'`;

/** Takes away the keys of writes that nobody will send again. */
export async function forgetSendings({ db }: Pick<Ctx, "db">): Promise<void> {
  await db.delete(sendings).where(lt(sendings.at, sql`now() - ${remembered}`));
}
