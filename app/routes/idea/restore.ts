import { restoreForm } from "#app/domain/idea/fields.ts";
import { restoreVersion } from "#app/domain/idea/restore-version.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(restoreForm, async (ctx, input) => {
  await restoreVersion(ctx, input);
  return { to: said(paths.ideaVersions(input.ideaId), "version-restored") };
});
export const loader = writeOnly;
