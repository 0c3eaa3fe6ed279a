import { type Ctx, inTransaction } from "../ctx.ts";
import { writeOrganisation } from "./write-organisation.ts";

/**
 * Sets the organisation's colour as chosen; its contrast is adjusted when it is shown. Null means
 * the default.
 */
export const setColour = (ctx: Ctx, { colour }: { colour: string | null }) =>
  inTransaction(
    ctx,
    async (tx) => void (await writeOrganisation(tx, "colour", () => ({ colour }))),
  );
