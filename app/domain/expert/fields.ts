import { z } from "zod";
import { line, rowId } from "../fields.ts";

export const maxRequestLength = 300;

export const askExpertForm = z.object({
  ideaId: rowId("idea"),
  personId: rowId("person"),
  message: line(maxRequestLength, 1),
});
export const replyExpertForm = z.discriminatedUnion("reply", [
  z.object({ ideaId: rowId("idea"), requestId: rowId("request"), reply: z.literal("not-for-me") }),
  z.object({
    ideaId: rowId("idea"),
    requestId: rowId("request"),
    reply: z.literal("handed-on"),
    personId: rowId("person"),
  }),
]);

export type AskExpert = z.output<typeof askExpertForm>;
export type ReplyExpert = z.output<typeof replyExpertForm>;
