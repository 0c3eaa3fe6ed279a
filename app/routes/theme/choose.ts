import { z } from "zod";
import { form } from "#app/http/handlers.ts";
import { remember, themes } from "#app/http/preferences.ts";

export const action = form(
  z.object({ theme: z.enum(themes) }),
  async (_ctx, { theme }, { context }) => ({
    headers: { "Set-Cookie": remember("theme", theme, context.settings.https) },
  }),
);
