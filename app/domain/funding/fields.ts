import { z } from "zod";
import { amount, line, optionalAmount, rowId } from "../fields.ts";

export const pledgeFields = z.object({ challenge: rowId("challenge"), sponsorId: rowId("person"), total: optionalAmount, note: line(300).default("") });
export const allocateFields = z.object({ idea: rowId("idea"), amount, note: line(300).default("") });
export const expenseFields = z.object({ idea: rowId("idea"), amount, note: line(300, 3) });
