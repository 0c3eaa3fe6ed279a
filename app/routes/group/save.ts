import { saveGroup } from "#app/domain/group/save-group.ts";
import { groupFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(groupFields, async (ctx, input) => {
  const { groupId } = await saveGroup(ctx, input);
  return { to: said(paths.adminGroup(groupId), "saved") };
});
export const loader = writeOnly;
