import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { challenges, challengeThemes } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { usedThemesColumn } from "./challenge-themes.ts";
import { sameAsSeen, takeTurn, writeEdit } from "./edit-lock.ts";
import type { themesFields } from "./fields.ts";

/**
 * What ideas of this challenge can be about, in the order that was sent, at any time: a way to find ideas, no rule. A theme that is
 * taken away is taken off its ideas; never unawares, for `uses` is how many the manager was told. Refuses
 * challenge.changed-meanwhile, also when more ideas have it since.
 */
export function saveThemes(
  ctx: Ctx,
  { challengeId: id, edited, themes: rows }: z.output<typeof themesFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await takeTurn(ctx, id);
    allowChallenge(ctx.actor, "challenge.edit", challenge);
    sameAsSeen(challenge, edited);

    // Whoever gives an idea one of these waits from here on; what they did before is counted.
    await ctx.db
      .select({ id: challengeThemes.id })
      .from(challengeThemes)
      .where(eq(challengeThemes.challengeId, id))
      .orderBy(challengeThemes.id)
      .for("update");
    const known = (
      await ctx.db
        .select({ themes: usedThemesColumn })
        .from(challenges)
        .where(eq(challenges.id, id))
    )[0]!.themes;
    if (rows.some((row) => row.id && !known.some((one) => one.id === row.id))) refuse("not-found");
    const kept = rows.filter((row) => !row.away);
    const gone = known.filter((one) => !kept.some((row) => row.id === one.id));
    if (gone.some((one) => one.uses > (rows.find((row) => row.id === one.id)?.uses ?? 0)))
      refuse("challenge.changed-meanwhile");

    if (gone.length)
      await ctx.db.delete(challengeThemes).where(
        and(
          eq(challengeThemes.challengeId, id),
          inArray(
            challengeThemes.id,
            gone.map((one) => one.id),
          ),
        ),
      );
    if (kept.length) {
      await ctx.db
        .insert(challengeThemes)
        .values(
          kept.map(({ id: one, name }, position) => ({
            ...(one ? { id: one } : {}),
            challengeId: id,
            name,
            position,
          })),
        )
        .onConflictDoUpdate({
          target: challengeThemes.id,
          set: { name: sql`excluded.name`, position: sql`excluded.position` },
        });
    }
    await writeEdit(ctx, id);
    await record(ctx, { type: "challenge.edited", challengeId: id, part: "themes" });
  });
}
