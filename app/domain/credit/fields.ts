import { z } from "zod";
import { creditActions } from "#db/enums.ts";
import { line, rowId } from "../fields.ts";
import { helpKinds } from "./help-kinds.ts";

export const correctCreditForm = z
  .object({
    ideaId: rowId("idea"),
    personId: rowId("person"),
    kind: z.enum(helpKinds),
    contributionId: rowId("contribution").or(z.literal("")).default(""),
    correction: z.enum(creditActions),
    description: line(160).default(""),
  })
  .superRefine(({ correction, contributionId, description }, problem) => {
    if (correction === "added" && !contributionId && !description)
      problem.addIssue({ code: "too_small", minimum: 1, origin: "string", path: ["description"] });
  });

export type CorrectCredit = z.output<typeof correctCreditForm>;
