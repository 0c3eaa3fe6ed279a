import { followThemeFields } from "#app/domain/challenge/fields.ts";
import { followTheme } from "#app/domain/challenge/follow-theme.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(followThemeFields, async (ctx, input) => {
  await followTheme(ctx, input);
  return {};
});
export const loader = methodNotAllowed;
