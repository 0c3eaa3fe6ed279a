import { z } from "zod";
import { unmaskAnswers } from "#db/enums.ts";
import { lines, rowId } from "../fields.ts";
import { unmaskReason } from "../idea/limits.ts";

/** The reason why two people should unmask an anonymous author. */
export const requestUnmaskForm = z.object({
  ideaId: rowId("idea"),
  reason: lines(unmaskReason.max, unmaskReason.min),
});
export const answerUnmaskForm = z.object({
  ideaId: rowId("idea"),
  unmaskRequestId: rowId("unmask"),
  answer: z.enum(unmaskAnswers),
});
