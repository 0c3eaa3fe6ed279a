import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { files } from "#db/schema/file.ts";
import { ideas } from "#db/schema/idea.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { seesIdeaSql } from "./seen-ideas.ts";

/**
 * Where the bytes of a picture are, for whoever may see what it hangs on: an idea, a challenge, a person (everybody who is
 * signed in), or nothing yet (its sender). A logo is seen by the whole world. The outcome of a challenge with public results is seen by visitors too.
 */
export async function seenPicture(ctx: Ctx, id: string): Promise<{ storageKey: string; contentType: string }> {
  const me = ctx.actor.id;
  const hangsOn = sql`coalesce(${ideas.challengeId}, ${files.challengeId})`;
  const [row] = await ctx.db.select({ storageKey: files.storageKey, contentType: files.contentType }).from(files)
    .leftJoin(ideas, eq(ideas.id, files.ideaId))
    .leftJoin(challenges, eq(challenges.id, hangsOn))
    .where(and(eq(files.id, id), or(
      and(isNotNull(files.ideaId), seesIdeaSql(ctx)),
      and(isNotNull(files.ideaId), eq(challenges.resultsPublic, true), inArray(ideas.stage, ["realised", "stopped"])),
      and(isNotNull(files.challengeId), seesChallengeSql(ctx)),
      isNotNull(files.organisationId),
      me === null ? sql`false` : or(isNotNull(files.personId), and(eq(files.uploadedById, me), sql`num_nonnulls(${files.ideaId}, ${files.challengeId}) = 0`)),
    )));
  return row ?? refuse("not-found");
}
