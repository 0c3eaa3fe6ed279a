import { isDeepStrictEqual } from "node:util";
import { organisation } from "#db/schema/organisation.ts";
import { allowPlatform } from "../access/allow.ts";
import type { OrganisationPart } from "../activity/events.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";

type Row = typeof organisation.$inferSelect;

/**
 * Writes what an admin decided about the organisation, from the row as it stands: those who change it at the same moment do
 * so one after the other. Saving what stands there already leaves no trace. Call it in a transaction; gives the row as it was.
 */
export async function writeOrganisation(
  ctx: Ctx,
  part: OrganisationPart,
  decide: (now: Row) => Partial<Row>,
): Promise<Row> {
  allowPlatform(ctx.actor, "platform.run");
  const [now] = await ctx.db.select().from(organisation).for("update");
  const change = decide(now!);
  const same = Object.entries(change).every(([name, value]) =>
    isDeepStrictEqual(now![name as keyof Row], value),
  );
  if (!same) {
    await ctx.db.update(organisation).set(change);
    await record(ctx, { type: "organisation.changed", part });
  }
  return now!;
}
