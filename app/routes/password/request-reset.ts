import { requestResetFields } from "#app/domain/auth/fields.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import { paths } from "#app/paths.ts";
import { constantTime } from "#app/web/constant-time.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";
import { sameOriginPath } from "#app/web/return-url.ts";

// Longer than writing the email takes, so that the time does not show whether the address is known.
const minDurationMs = 250;

export const action = form(
  requestResetFields,
  async (ctx, { email, to: returnTo }, { request, context }) => {
    const to = sameOriginPath(returnTo) ?? undefined;
    await constantTime(
      minDurationMs,
      resolveLocale(request, context).then((locale) =>
        requestPasswordReset(ctx, { email, locale, returnTo: to }),
      ),
    );
    return { to: paths.forgotPassword({ sent: "yes", to }) };
  },
  { limit: "reset-request" },
);
export const loader = methodNotAllowed;
