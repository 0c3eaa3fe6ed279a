// The demo's organisation. Runs the real verbs, as an administrator would.
import { readFile } from "node:fs/promises";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { changeOrganisation } from "#app/domain/organisation/change-organisation.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { idOf } from "./people.ts";

/** Sets name and welcome of Noorderhaven, and its logo when there is storage for pictures. */
export async function setUpOrganisation(ctx: Ctx, storage?: Storage): Promise<void> {
  const admin: Ctx = { ...ctx, actor: { id: idOf("iris"), platform: ["admin"], roles: {} } };
  await changeOrganisation(admin, {
    name: "Noorderhaven",
    locale: "nl",
    timeZone: "Europe/Amsterdam",
    welcome: {
      nl: "Fijn dat je er bent. Wat zou jouw dienst morgen beter maken?",
      en: "Good to see you. What would make your shift better tomorrow?",
    },
  });
  if (!storage) return;
  for (const dark of [false, true]) {
    const bytes = await readFile(`app/demo/noorderhaven${dark ? "-night" : ""}.png`);
    const file = { size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
    await setLogo(admin, {
      dark,
      logoId: await storePicture(admin, storage, file, { forEmail: true }),
    });
  }
}
