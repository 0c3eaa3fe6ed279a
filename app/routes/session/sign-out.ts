import { z } from "zod";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { endSession } from "#app/web/session.server.ts";

export const action = form(z.object({}), async (_ctx, _input, { request, context }) => ({
  to: withFlash(paths.signIn(), "signed-out"),
  headers: {
    "Set-Cookie": await endSession(context, request),
    "Clear-Site-Data": '"cache"',
    "X-Remix-Reload-Document": "true",
  },
}));
export const loader = methodNotAllowed;
