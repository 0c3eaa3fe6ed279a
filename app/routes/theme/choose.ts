import { z } from "zod";
import { form } from "#app/web/handlers.ts";
import { remember, themes } from "#app/web/preferences.ts";

export const action = form(
  z.object({ theme: z.enum(themes) }),
  async (_ctx, { theme }, { context }) => ({
    headers: { "Set-Cookie": remember("theme", theme, context.settings.https) },
  }),
);
