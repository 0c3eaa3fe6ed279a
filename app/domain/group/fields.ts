import { z } from "zod";
import { line, rowId } from "../fields.ts";

const groupId = rowId("group");

export const groupFields = z.object({ groupId: groupId.optional(), name: line(80, 1) });
export const membershipFields = z.object({
  groupId,
  personId: rowId("person"),
  member: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});
