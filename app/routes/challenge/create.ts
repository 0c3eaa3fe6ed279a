import { draftChallenge } from "#app/domain/challenge/draft-challenge.ts";
import { draftFields } from "#app/domain/challenge/fields.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { paths, withFlash } from "#app/paths.ts";
import { challengeTemplateText } from "#app/web/challenge-template-text.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";

export const action = form(draftFields, async (ctx, input, { request, context }) => {
  const id = await draftChallenge(
    ctx,
    input,
    challengeTemplateText(
      input.template,
      await resolveLocale(request, context),
      (await organisationNow(ctx.db)).terms,
    ),
  );
  return { to: withFlash(paths.editChallenge(id), "drafted") };
});
export const loader = methodNotAllowed;
