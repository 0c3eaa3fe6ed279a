import { askReset } from "#app/domain/people/ask-reset.ts";
import { askResetFields } from "#app/domain/people/fields.ts";
import { atLeast } from "#app/http/at-least.server.ts";
import { ownPath } from "#app/http/back.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { localeFor } from "#app/http/locale-for.server.ts";
import { addressKey, notTooOften } from "#app/http/rate.server.ts";
import { paths } from "#app/paths.ts";

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
