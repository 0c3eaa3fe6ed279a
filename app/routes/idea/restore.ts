import { restoreForm } from "#app/domain/idea/fields.ts";
import { restoreVersion } from "#app/domain/idea/restore-version.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(restoreForm, async (ctx, input) => {
  await restoreVersion(ctx, input);
  return { to: withFlash(paths.ideaVersions(input.ideaId), "version-restored") };
});
export const loader = methodNotAllowed;
