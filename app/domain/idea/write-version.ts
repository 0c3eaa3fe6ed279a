import { and, eq, sql } from "drizzle-orm";
import type { Change } from "#app/rich-text/change/hunks.ts";
import { keepChange } from "#app/rich-text/change/saved-change.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { ideas, ideaVersions } from "#db/schema/idea.ts";
import type { IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export type VersionText = {
  title: string;
  body: Prose;
  askedMinor?: number | null;
  askedFor?: string;
};
/** Where a version did not simply come from who is at work: whose words it took over, or which version it puts back. */
export type MadeFrom = {
  byId?: string | null;
  contributionId?: string;
  restores?: number;
  change?: Change | null;
};

/**
 * The only writer of a posted idea's text: the next version, on top of the one `idea` speaks of. Gives its number, or that
 * of the standing version when nothing is different. Call it inside the transaction of the verb; refuses
 * idea.changed-meanwhile when somebody else wrote in between.
 */
export async function writeVersion(
  ctx: Ctx,
  idea: Pick<IdeaFacts, "id" | "version">,
  { title, body, askedMinor, askedFor }: VersionText,
  made: MadeFrom = {},
): Promise<number> {
  const number = idea.version + 1;
  const now = { askedMinor: sql`${ideas.askedMinor}`, askedFor: sql`${ideas.askedFor}` };
  const asked = {
    askedMinor: askedMinor === undefined ? now.askedMinor : sql`${askedMinor}::bigint`,
    askedFor: askedFor === undefined ? now.askedFor : sql`${askedFor}::text`,
  };
  const differs = sql`(${ideas.title}, ${ideas.body}, ${ideas.askedMinor}, ${ideas.askedFor})
    is distinct from (${title}::text, ${JSON.stringify(body)}::jsonb, ${asked.askedMinor}, ${asked.askedFor})`;
  const [written] = await ctx.db
    .update(ideas)
    .set({ title, body, bodyText: proseToText(body), version: number, ...asked })
    .where(and(eq(ideas.id, idea.id), eq(ideas.version, idea.version), differs))
    .returning({ id: ideas.id });
  if (!written) return stillStands(ctx, idea);
  const { byId = ctx.actor.id, contributionId = null, restores = null, change = null } = made;
  await ctx.db.insert(ideaVersions).values({
    ideaId: idea.id,
    number,
    title,
    body,
    byId,
    contributionId,
    restores,
    acceptedById: contributionId ? ctx.actor.id : null,
    change: change && keepChange(change),
  });
  return number;
}

async function stillStands(
  ctx: Ctx,
  { id, version }: Pick<IdeaFacts, "id" | "version">,
): Promise<number> {
  const [same] = await ctx.db
    .select({ version: ideas.version })
    .from(ideas)
    .where(and(eq(ideas.id, id), eq(ideas.version, version)));
  return same?.version ?? refuse("idea.changed-meanwhile");
}
