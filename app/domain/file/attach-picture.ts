import { and, eq, isNull } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

type Place =
  | { challengeId: string }
  | { ideaId: string }
  | { personId: string }
  | { organisationId: string };

const nowhere = and(
  isNull(files.challengeId),
  isNull(files.ideaId),
  isNull(files.personId),
  isNull(files.organisationId),
);

/**
 * Hangs a picture up: from now on it is seen by whoever sees the challenge, idea or person. Only one's own, and only one
 * that hangs nowhere yet, so nobody lifts a picture out of a place they may not see. Refuses not-found otherwise.
 */
export async function attachPicture(ctx: Ctx, id: string, place: Place) {
  const done = await ctx.db
    .update(files)
    .set(place)
    .where(and(eq(files.id, id), eq(files.uploadedById, signedInId(ctx.actor)), nowhere))
    .returning({ id: files.id });
  if (done.length === 0) refuse("not-found");
}

/** Takes a picture down from where it hung; the sweep does the rest. */
export async function detachPicture(ctx: Ctx, id: string) {
  await ctx.db
    .update(files)
    .set({ challengeId: null, ideaId: null, personId: null, organisationId: null })
    .where(eq(files.id, id));
}
