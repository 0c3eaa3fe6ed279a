import { z } from "zod";
import { rowId } from "../fields.ts";

export const markSeenFields = z.object({
  upTo: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "field.wrong")
    .transform(Number),
});
export const dismissCelebrationFields = z.object({ ideaId: rowId("idea") });
export const resendEmailFields = z.object({ emailId: rowId("email") });
