import { signedInId } from "#app/domain/access/allow.ts";
import { thankFields } from "#app/domain/recognition/fields.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(thankFields, async (ctx, input) => {
  await notTooOften("thank", signedInId(ctx.actor));
  await thank(ctx, input);
  return { to: said(paths.idea(input.ideaId, input.contributionId ?? "kindness"), "thanked") };
});
export const loader = writeOnly;
