import { groupFields } from "#app/domain/group/fields.ts";
import { saveGroup } from "#app/domain/group/save-group.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(groupFields, async (ctx, input) => {
  const { groupId } = await saveGroup(ctx, input);
  return { to: withFlash(paths.adminGroup(groupId), "saved") };
});
export const loader = methodNotAllowed;
