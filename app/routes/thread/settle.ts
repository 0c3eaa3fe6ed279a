import { settleForm } from "#app/domain/thread/fields.ts";
import { settleContribution } from "#app/domain/thread/settle-contribution.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(settleForm, async (ctx, input) => {
  await settleContribution(ctx, input);
  return {};
});
export const loader = writeOnly;
