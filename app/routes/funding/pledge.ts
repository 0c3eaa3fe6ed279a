import { pledgeFields } from "#app/domain/funding/fields.ts";
import { pledge } from "#app/domain/funding/pledge.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(pledgeFields, async (ctx, { total, ...input }) => {
  await pledge(ctx, { ...input, totalMinor: total ?? 0 });
  return { to: withFlash(paths.funding(input.challengeId), "pledged") };
});
export const loader = methodNotAllowed;
