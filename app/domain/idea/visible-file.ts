import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { ideas } from "#db/schema/idea.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { seesIdeaSql } from "./visible-ideas.ts";

export type SeenFile = { storageKey: string; contentType: string; name: string; picture: boolean };

/**
 * Where the bytes of a file are, for whoever may see what it hangs on or stands in: an idea and its texts, a challenge, a person
 * (everybody who is signed in), or nothing yet (its sender). A logo is seen by the whole world. The outcome of a challenge with
 * public results is seen by visitors too: the photo of the idea and what stands in its own text.
 */
export async function seenFile(ctx: Ctx, id: string): Promise<SeenFile> {
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
          and(isNotNull(ideas.id), seesIdeaSql(ctx)),
          and(
            or(eq(ideas.id, files.ideaId), eq(fileUses.part, "text")),
            eq(challenges.resultsPublic, true),
            inArray(ideas.stage, ["realised", "stopped"]),
          ),
          and(eq(challenges.id, files.challengeId), seesChallengeSql(ctx)),
          isNotNull(files.organisationId),
          me === null
            ? undefined
            : or(
                isNotNull(files.personId),
                and(eq(files.uploadedById, me), isNotNull(files.looseSince)),
              ),
        ),
      ),
    )
    .limit(1);
  if (!row) return refuse("not-found");
  const { width, ...seen } = row;
  return { ...seen, picture: width > 0 };
}
