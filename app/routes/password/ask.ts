import { askReset } from "#app/domain/auth/request-password-reset.ts";
import { askResetFields } from "#app/domain/people/fields.ts";
import { paths } from "#app/paths.ts";
import { atLeast } from "#app/web/constant-time.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { addressKey, notTooOften } from "#app/web/rate-limit.server.ts";
import { localeFor } from "#app/web/resolve-locale.server.ts";
import { ownPath } from "#app/web/return-url.ts";

const enough = 250; // milliseconds: longer than writing a letter takes

export const action = form(
  askResetFields,
  async (ctx, { email, to: asked }, { request, context }) => {
    const to = ownPath(asked) ?? undefined;
    await notTooOften("ask-reset", addressKey(context.clientAddress));
    await atLeast(
      enough,
      localeFor(request, context).then((locale) => askReset(ctx, { email, locale, to })),
    );
    return { to: paths.forgotPassword({ sent: "yes", to }) };
  },
);
export const loader = writeOnly;
