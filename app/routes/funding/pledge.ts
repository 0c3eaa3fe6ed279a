import { pledgeFields } from "#app/domain/funding/fields.ts";
import { pledge } from "#app/domain/funding/pledge.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(pledgeFields, async (ctx, { total, ...input }) => {
  await pledge(ctx, { ...input, totalMinor: total ?? 0 });
  return { to: said(paths.funding(input.challengeId), "pledged") };
});
export const loader = writeOnly;
