import { contribute } from "#app/domain/thread/contribute.ts";
import { contributeForm } from "#app/domain/thread/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(contributeForm, async (ctx, input) => {
  const id = await contribute(ctx, input);
  return { to: said(paths.idea(input.ideaId, id), "contribution-posted") };
});
export const loader = writeOnly;
