import { and, eq, isNull } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

type Owner =
  | { challengeId: string }
  | { ideaId: string }
  | { personId: string }
  | { organisationId: string };

const isUnattached = and(
  isNull(files.challengeId),
  isNull(files.ideaId),
  isNull(files.personId),
  isNull(files.organisationId),
);

/**
 * Attaches a picture to a challenge, idea, person or the organisation: everyone who sees that sees the
 * picture. Only the uploader's own, unattached picture, so that no one moves one out of a place
 * they cannot see. Refuses not-found otherwise.
 */
export async function attachPicture(ctx: Ctx, id: string, owner: Owner) {
  const attached = await ctx.db
    .update(files)
    .set(owner)
    .where(and(eq(files.id, id), eq(files.uploadedById, requireActorId(ctx.actor)), isUnattached))
    .returning({ id: files.id });
  if (attached.length === 0) refuse("not-found");
}

/** Detaches a picture; the orphaned file is deleted later (delete-orphaned-files.ts). */
export async function detachPicture(ctx: Ctx, id: string) {
  await ctx.db
    .update(files)
    .set({ challengeId: null, ideaId: null, personId: null, organisationId: null })
    .where(eq(files.id, id));
}
