import { and, eq, notInArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { criteria } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { acquireEditLock, checkLockVersion, writeEdit } from "./edit-lock.ts";
import type { choosingFields } from "./fields.ts";

/**
 * Saves how winners are chosen: selection rules, criteria with weights and voting. Published
 * beforehand, so it is fixed once ideas come in. Refuses challenge.begun and
 * challenge.changed-meanwhile.
 */
export function saveChoosing(
  ctx: Ctx,
  { challengeId: id, lockVersion, criteria: rows, ...rules }: z.output<typeof choosingFields>,
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await acquireEditLock(tx, id);
    allowChallenge(tx.actor, "challenge.restructure", challenge);
    checkLockVersion(challenge, lockVersion);

    const keptIds = rows.flatMap((row) => row.id || []);
    const known = await tx.db
      .select({ id: criteria.id })
      .from(criteria)
      .where(eq(criteria.challengeId, id));
    if (keptIds.some((keptId) => !known.some((row) => row.id === keptId))) refuse("not-found");
    await tx.db
      .delete(criteria)
      .where(
        and(
          eq(criteria.challengeId, id),
          keptIds.length ? notInArray(criteria.id, keptIds) : undefined,
        ),
      );
    if (rows.length) {
      await tx.db
        .insert(criteria)
        .values(
          rows.map((row, position) => ({
            ...(row.id && { id: row.id }),
            challengeId: id,
            name: row.name,
            description: row.description,
            weight: row.weight,
            lowMeans: row.lowMeans,
            highMeans: row.highMeans,
            position,
          })),
        )
        .onConflictDoUpdate({
          target: criteria.id,
          set: Object.fromEntries(
            ["name", "description", "weight", "position", "low_means", "high_means"].map(
              (column) => [camelCase(column), sql.raw(`excluded.${column}`)],
            ),
          ),
        });
    }
    await writeEdit(tx, id, rules);
    await record(tx, { type: "challenge.edited", challengeId: id, part: "choosing" });
  });
}

const camelCase = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
