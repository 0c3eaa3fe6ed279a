import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { challenges, challengeThemes } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { usedThemesColumn } from "./challenge-themes.ts";
import { acquireEditLock, checkLockVersion, writeEdit } from "./edit-lock.ts";
import type { themesFields } from "./fields.ts";

/**
 * Saves the themes of a challenge in the order that was sent, in every phase. Removing a theme
 * removes it from its ideas; `uses` is the number of ideas the manager was shown. Refuses
 * challenge.changed-meanwhile, also when more ideas have got the theme since.
 */
export function saveThemes(
  ctx: Ctx,
  { challengeId: id, lockVersion, themes: rows }: z.output<typeof themesFields>,
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await acquireEditLock(tx, id);
    allowChallenge(tx.actor, "challenge.edit", challenge);
    checkLockVersion(challenge, lockVersion);

    // From here on, giving an idea one of these themes waits; ideas that have one already are
    // counted.
    await tx.db
      .select({ id: challengeThemes.id })
      .from(challengeThemes)
      .where(eq(challengeThemes.challengeId, id))
      .orderBy(challengeThemes.id)
      .for("update");
    const known = (
      await tx.db.select({ themes: usedThemesColumn }).from(challenges).where(eq(challenges.id, id))
    )[0]!.themes;
    if (rows.some((row) => row.id && !known.some((theme) => theme.id === row.id)))
      refuse("not-found");
    const kept = rows.filter((row) => !row.away);
    const removed = known.filter((theme) => !kept.some((row) => row.id === theme.id));
    if (removed.some((theme) => theme.uses > (rows.find((row) => row.id === theme.id)?.uses ?? 0)))
      refuse("challenge.changed-meanwhile");

    if (removed.length)
      await tx.db.delete(challengeThemes).where(
        and(
          eq(challengeThemes.challengeId, id),
          inArray(
            challengeThemes.id,
            removed.map((theme) => theme.id),
          ),
        ),
      );
    if (kept.length) {
      await tx.db
        .insert(challengeThemes)
        .values(
          kept.map((row, position) => ({
            ...(row.id && { id: row.id }),
            challengeId: id,
            name: row.name,
            position,
          })),
        )
        .onConflictDoUpdate({
          target: challengeThemes.id,
          set: { name: sql`excluded.name`, position: sql`excluded.position` },
        });
    }
    await writeEdit(tx, id);
    await record(tx, { type: "challenge.edited", challengeId: id, part: "themes" });
  });
}
