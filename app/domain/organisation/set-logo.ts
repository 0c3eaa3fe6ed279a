import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { writeOrganisation } from "./write-organisation.ts";

/** The logo, or the one for the night, from a picture one has just sent (storePicture); null takes it away. Refuses not-found for a picture that is not one's own. */
export function setLogo(ctx: Ctx, { night, logoId }: { night: boolean; logoId: string | null }) {
  return inTransaction(ctx, async (ctx) => {
    const column = night ? "darkLogoId" : "logoId";
    const before = (await writeOrganisation(ctx, "logo", () => ({ [column]: logoId })))[column];
    if (before === logoId) return;
    if (logoId) await attachPicture(ctx, logoId, { organisationId: "organisation" });
    if (before) await detachPicture(ctx, before);
  });
}
