import { and, eq, sql } from "drizzle-orm";
import type { Change } from "#app/rich-text/change/hunks.ts";
import { toSavedChange } from "#app/rich-text/change/saved-change.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { ideas, ideaVersions } from "#db/schema/idea.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export type VersionText = {
  title: string;
  body: RichText;
  requestedAmountMinor?: number | null;
  requestedPurpose?: string;
};
/**
 * The origin of a version that the actor did not simply write: an applied suggestion or a restored
 * version.
 */
export type VersionOrigin = {
  authorId?: string | null;
  contributionId?: string;
  restores?: number;
  change?: Change | null;
};

/**
 * The only writer of the text of a submitted idea: writes the next version, based on the one in
 * `idea`. Returns its number, or the current one when nothing differs. Call it inside the
 * transaction of the verb. Refuses idea.changed-meanwhile when there is a newer version.
 */
export async function writeVersion(
  ctx: Ctx,
  idea: Pick<IdeaFacts, "id" | "version">,
  { title, body, requestedAmountMinor, requestedPurpose }: VersionText,
  origin: VersionOrigin = {},
): Promise<number> {
  const number = idea.version + 1;
  const requested = {
    requestedAmountMinor:
      requestedAmountMinor === undefined
        ? sql`${ideas.requestedAmountMinor}`
        : sql`${requestedAmountMinor}::bigint`,
    requestedPurpose:
      requestedPurpose === undefined
        ? sql`${ideas.requestedPurpose}`
        : sql`${requestedPurpose}::text`,
  };
  const differs = sql`
    (${ideas.title}, ${ideas.body}, ${ideas.requestedAmountMinor}, ${ideas.requestedPurpose})
    is distinct from (
      ${title}::text, ${JSON.stringify(body)}::jsonb,
      ${requested.requestedAmountMinor}, ${requested.requestedPurpose})`;
  const [written] = await ctx.db
    .update(ideas)
    .set({ title, body, bodyText: richTextToText(body), version: number, ...requested })
    .where(and(eq(ideas.id, idea.id), eq(ideas.version, idea.version), differs))
    .returning({ id: ideas.id });
  if (!written) return currentVersion(ctx, idea);
  const {
    authorId: byId = ctx.actor.id,
    contributionId = null,
    restores = null,
    change = null,
  } = origin;
  await ctx.db.insert(ideaVersions).values({
    ideaId: idea.id,
    number,
    title,
    body,
    authorId: byId,
    contributionId,
    restores,
    acceptedById: contributionId ? ctx.actor.id : null,
    change: change && toSavedChange(change),
  });
  return number;
}

async function currentVersion(
  ctx: Ctx,
  { id, version }: Pick<IdeaFacts, "id" | "version">,
): Promise<number> {
  const [same] = await ctx.db
    .select({ version: ideas.version })
    .from(ideas)
    .where(and(eq(ideas.id, id), eq(ideas.version, version)));
  return same?.version ?? refuse("idea.changed-meanwhile");
}
