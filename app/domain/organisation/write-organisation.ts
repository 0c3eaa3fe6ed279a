import { isDeepStrictEqual } from "node:util";
import { organisation } from "#db/schema/organisation.ts";
import { allowPlatform } from "../access/allow.ts";
import type { OrganisationPart } from "../activity/events.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";

type Row = typeof organisation.$inferSelect;

/**
 * The only writer of the organisation. Locks the row, so that concurrent changes run one after the
 * other; a change without effect is not recorded. Call it in a transaction. Returns the row as it
 * was.
 */
export async function writeOrganisation(
  ctx: Ctx,
  part: OrganisationPart,
  decide: (current: Row) => Partial<Row>,
): Promise<Row> {
  allowPlatform(ctx.actor, "platform.run");
  const [current] = await ctx.db.select().from(organisation).for("update");
  const change = decide(current!);
  const isUnchanged = Object.entries(change).every(([name, value]) =>
    isDeepStrictEqual(current![name as keyof Row], value),
  );
  if (!isUnchanged) {
    await ctx.db.update(organisation).set(change);
    await record(ctx, { type: "organisation.changed", part });
  }
  return current!;
}
