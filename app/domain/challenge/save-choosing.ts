import { and, eq, notInArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { criteria } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { sameAsSeen, takeTurn, writeEdit } from "./edit-lock.ts";
import type { choosingFields } from "./fields.ts";

/**
 * How winners are chosen: rules in words, criteria with weights, how one votes. Published beforehand, so it is fixed once
 * ideas come in. Refuses challenge.begun and challenge.changed-meanwhile.
 */
export function saveChoosing(
  ctx: Ctx,
  { challengeId: id, edited, criteria: rows, ...rules }: z.output<typeof choosingFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await takeTurn(ctx, id);
    allowChallenge(ctx.actor, "challenge.restructure", challenge);
    sameAsSeen(challenge, edited);

    const kept = rows.flatMap((row) => row.id || []);
    const known = await ctx.db
      .select({ id: criteria.id })
      .from(criteria)
      .where(eq(criteria.challengeId, id));
    if (kept.some((one) => !known.some((row) => row.id === one))) refuse("not-found");
    await ctx.db
      .delete(criteria)
      .where(
        and(eq(criteria.challengeId, id), kept.length ? notInArray(criteria.id, kept) : undefined),
      );
    if (rows.length) {
      await ctx.db
        .insert(criteria)
        .values(
          rows.map(({ id: one, name, description, weight, lowMeans, highMeans }, position) => ({
            ...(one ? { id: one } : {}),
            challengeId: id,
            name,
            description,
            weight,
            lowMeans,
            highMeans,
            position,
          })),
        )
        .onConflictDoUpdate({
          target: criteria.id,
          set: Object.fromEntries(
            ["name", "description", "weight", "position", "low_means", "high_means"].map(
              (column) => [camel(column), sql.raw(`excluded.${column}`)],
            ),
          ),
        });
    }
    await writeEdit(ctx, id, rules);
    await record(ctx, { type: "challenge.edited", challengeId: id, part: "choosing" });
  });
}

const camel = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
