import type { z } from "zod";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { organisationFields } from "./fields.ts";
import { writeOrganisation } from "./write-organisation.ts";

/** Changes the organisation's name, welcome text, language and time zone. */
export const changeOrganisation = (ctx: Ctx, fields: z.output<typeof organisationFields>) =>
  inTransaction(ctx, async (tx) => void (await writeOrganisation(tx, "name", () => fields)));
