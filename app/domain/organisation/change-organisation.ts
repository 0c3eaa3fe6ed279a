import type { z } from "zod";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { organisationFields } from "./fields.ts";
import { writeOrganisation } from "./write-organisation.ts";

/** What the organisation is called, how it greets people, and the language and time it keeps. */
export const changeOrganisation = (ctx: Ctx, fields: z.output<typeof organisationFields>) =>
  inTransaction(ctx, async (ctx) => void (await writeOrganisation(ctx, "name", () => fields)));
