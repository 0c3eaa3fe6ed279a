import { visitor } from "#app/domain/actor.ts";
import { hasAdmin, inviteFirstAdmin } from "#app/domain/auth/invite-first-admin.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";

/** What to tell the person who starts a fresh Groundswell, so that somebody can get in. Null when somebody can. */
export async function openTheDoor(
  db: Db,
  { firstAdmin, origin }: Settings,
): Promise<string | null> {
  if (!firstAdmin) {
    return (await hasAdmin({ db }))
      ? null
      : "Nobody can sign in yet. Start with FIRST_ADMIN=your e-mail address to become the administrator.";
  }
  const secret = await inviteFirstAdmin({ db, actor: visitor }, firstAdmin);
  return (
    secret &&
    `There is no administrator yet. ${firstAdmin} becomes one here, once, within a day:\n  ${origin}${paths.join(secret)}`
  );
}
