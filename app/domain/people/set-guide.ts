import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { dismissedGuides } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { guideFields } from "./fields.ts";

/** Dismisses an onboarding guide or brings it back. A private setting: it records no activity. */
export async function setGuide(ctx: Ctx, { guide, want }: z.output<typeof guideFields>) {
  const personId = requireActorId(ctx.actor);
  if (want === "dismissed")
    await ctx.db.insert(dismissedGuides).values({ personId, guide }).onConflictDoNothing();
  else
    await ctx.db
      .delete(dismissedGuides)
      .where(and(eq(dismissedGuides.personId, personId), eq(dismissedGuides.guide, guide)));
}
