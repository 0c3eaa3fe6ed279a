import { z } from "zod";
import { form } from "#app/web/handlers.ts";
import { preferenceCookie, themes } from "#app/web/preferences.ts";

export const action = form(
  z.object({ theme: z.enum(themes) }),
  async (_ctx, { theme }, { context }) => ({
    headers: { "Set-Cookie": preferenceCookie("theme", theme, context.settings.https) },
  }),
);
