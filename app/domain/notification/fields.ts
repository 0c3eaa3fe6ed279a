import { z } from "zod";
import { rowId } from "../fields.ts";

export const markSeenFields = z.object({
  upTo: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "field.wrong")
    .transform(Number),
});
export const seeMomentFields = z.object({ ideaId: rowId("idea") });
export const sendAgainFields = z.object({ letterId: rowId("letter") });
