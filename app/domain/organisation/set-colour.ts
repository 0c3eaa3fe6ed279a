import { type Ctx, inTransaction } from "../ctx.ts";
import { writeOrganisation } from "./write-organisation.ts";

/** The organisation's colour as it chose it; what has to be done to it is reckoned when it is shown. Null: ours. */
export const setColour = (ctx: Ctx, { colour }: { colour: string | null }) =>
  inTransaction(
    ctx,
    async (ctx) => void (await writeOrganisation(ctx, "colour", () => ({ colour }))),
  );
