import { z } from "zod";
import { lines, rowId } from "../fields.ts";
import { deskState } from "./selection-filters.ts";

export const selectionMoves = ["shortlist", "reject", "reconsider"] as const;
export type SelectionMove = (typeof selectionMoves)[number];

/** One reason for all ideas that were ticked; whoever takes a choice back need not say why. */
export const selectionFields = z
  .object({
    challengeId: z.string(),
    move: z.enum(selectionMoves),
    ideas: z
      .preprocess((v) => v ?? [], z.array(rowId("idea")).min(1, "field.ideas.none").max(1000))
      .transform((ids) => [...new Set(ids)]),
    reason: lines(2000).default(""),
    state: z
      .string()
      .optional()
      .transform((name) => deskState(name ?? null) ?? undefined), // which of the desk's lists one was looking at
  })
  .superRefine(({ move, reason }, problem) => {
    if (move !== "reconsider" && reason === "")
      problem.addIssue({ code: "custom", path: ["reason"], message: "field.reason" });
  });
