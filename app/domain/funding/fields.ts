import { z } from "zod";
import { amount, line, optionalAmount, rowId } from "../fields.ts";

export const pledgeFields = z.object({
  challengeId: rowId("challenge"),
  sponsorId: rowId("person"),
  total: optionalAmount,
  note: line(300).default(""),
});
export const allocateFields = z.object({
  ideaId: rowId("idea"),
  amount,
  note: line(300).default(""),
});
export const expenseFields = z.object({ ideaId: rowId("idea"), amount, note: line(300, 3) });
export const deallocateFields = z.object({ ideaId: rowId("idea"), amount, note: line(300, 3) });
