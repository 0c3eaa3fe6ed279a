import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { ideas } from "#db/schema/idea.ts";
import { challengeVisible } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { ideaVisible } from "./visible-ideas.ts";

export type VisibleFile = {
  storageKey: string;
  contentType: string;
  name: string | null;
  picture: boolean;
};

/**
 * The storage key of a file, for people who may see what it is attached to or used in: an idea and
 * its texts, a challenge, a person (everybody who is signed in), or nothing yet (its uploader).
 * Logos are public. So are the photo and the files in the text of an idea with an outcome, where
 * the challenge has public results.
 */
export async function visibleFile(ctx: Ctx, id: string): Promise<VisibleFile> {
  const me = ctx.actor.id;
  const [row] = await ctx.db
    .select({
      storageKey: files.storageKey,
      contentType: files.contentType,
      name: files.name,
      width: files.width,
    })
    .from(files)
    .leftJoin(fileUses, eq(fileUses.fileId, files.id))
    .leftJoin(ideas, or(eq(ideas.id, files.ideaId), eq(ideas.id, fileUses.ideaId)))
    .leftJoin(
      challenges,
      or(eq(challenges.id, ideas.challengeId), eq(challenges.id, files.challengeId)),
    )
    .where(
      and(
        eq(files.id, id),
        or(
          and(isNotNull(ideas.id), ideaVisible(ctx)),
          and(
            or(eq(ideas.id, files.ideaId), eq(fileUses.part, "text")),
            eq(challenges.resultsPublic, true),
            inArray(ideas.stage, ["realised", "stopped"]),
          ),
          and(eq(challenges.id, files.challengeId), challengeVisible(ctx)),
          isNotNull(files.organisationId),
          me === null
            ? undefined
            : or(
                isNotNull(files.personId),
                and(eq(files.uploadedById, me), isNotNull(files.orphanedAt)),
              ),
        ),
      ),
    )
    .limit(1);
  if (!row) return refuse("not-found");
  const { width, ...file } = row;
  return { ...file, picture: width > 0 };
}
