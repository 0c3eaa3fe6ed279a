import { z } from "zod";
import { rowId } from "../fields.ts";

export const markSeenFields = z.object({ upTo: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
export const sendAgainFields = z.object({ letterId: rowId("letter") });
