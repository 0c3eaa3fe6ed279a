import { visitor } from "#app/domain/actor.ts";
import { hasAdmin, inviteFirstAdmin } from "#app/domain/admin/invite-first-admin.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";

/** The line printed at start while there is no administrator; null once there is one. */
export async function firstAdminHint(
  db: Db,
  { firstAdmin, origin }: Settings,
): Promise<string | null> {
  if (!firstAdmin) {
    return (await hasAdmin({ db }))
      ? null
      : "Nobody can sign in yet. " +
          "Start with FIRST_ADMIN=your e-mail address to become the administrator.";
  }
  const secret = await inviteFirstAdmin({ db, actor: visitor }, firstAdmin);
  return (
    secret &&
    `There is no administrator yet. ${firstAdmin} becomes one here, once, within a day:
  ${origin}${paths.join(secret)}`
  );
}
