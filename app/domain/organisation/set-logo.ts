import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { writeOrganisation } from "./write-organisation.ts";

/**
 * Sets the logo, or the one for dark themes, to a picture that was just uploaded (storePicture);
 * null removes it. Refuses not-found for a picture of another person.
 */
export function setLogo(ctx: Ctx, { dark, logoId }: { dark: boolean; logoId: string | null }) {
  return inTransaction(ctx, async (tx) => {
    const column = dark ? "darkLogoId" : "logoId";
    const before = (await writeOrganisation(tx, "logo", () => ({ [column]: logoId })))[column];
    if (before === logoId) return;
    if (logoId) await attachPicture(tx, logoId, { organisationId: "organisation" });
    if (before) await detachPicture(tx, before);
  });
}
