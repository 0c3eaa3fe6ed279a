import { z } from "zod";
import { sealAnswers } from "#db/enums.ts";
import { lines, rowId } from "../fields.ts";
import { lookReason } from "../idea/limits.ts";

/** Why two people should look behind a sealed name. */
export const askToLookForm = z.object({
  ideaId: rowId("idea"),
  reason: lines(lookReason.most, lookReason.least),
});
export const answerLookForm = z.object({
  ideaId: rowId("idea"),
  openingId: rowId("opening"),
  answer: z.enum(sealAnswers),
});
