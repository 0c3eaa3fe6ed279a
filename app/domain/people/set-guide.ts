import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { guidesPutAway } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { guideFields } from "./fields.ts";

/** Puts the first steps of a part away, or brings them back. A setting of one's own: nobody else is told, so it leaves no activity. */
export async function setGuide(ctx: Ctx, { guide, want }: z.output<typeof guideFields>) {
  const personId = signedInId(ctx.actor);
  if (want === "away")
    await ctx.db.insert(guidesPutAway).values({ personId, guide }).onConflictDoNothing();
  else
    await ctx.db
      .delete(guidesPutAway)
      .where(and(eq(guidesPutAway.personId, personId), eq(guidesPutAway.guide, guide)));
}
