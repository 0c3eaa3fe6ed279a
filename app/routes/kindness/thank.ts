import { signedInId } from "#app/domain/access/allow.ts";
import { thankFields } from "#app/domain/kindness/fields.ts";
import { thank } from "#app/domain/kindness/thank.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { notTooOften } from "#app/http/rate.server.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(thankFields, async (ctx, input) => {
  await notTooOften("thank", signedInId(ctx.actor));
  await thank(ctx, input);
  return { to: said(paths.idea(input.ideaId, input.contributionId ?? "kindness"), "thanked") };
});
export const loader = writeOnly;
