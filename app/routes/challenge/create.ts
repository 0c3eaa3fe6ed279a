import { draftChallenge } from "#app/domain/challenge/draft-challenge.ts";
import { draftFields } from "#app/domain/challenge/fields.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { paths, said } from "#app/paths.ts";
import { templateWords } from "#app/web/challenge-template-text.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { localeFor } from "#app/web/resolve-locale.server.ts";

export const action = form(draftFields, async (ctx, input, { request, context }) => {
  const id = await draftChallenge(
    ctx,
    input,
    templateWords(
      input.template,
      await localeFor(request, context),
      (await organisationNow(ctx.db)).terms,
    ),
  );
  return { to: said(paths.editChallenge(id), "drafted") };
});
export const loader = writeOnly;
