import { z } from "zod";
import { lines, rowId } from "../fields.ts";
import { parseSelectionFilter } from "./selection-filters.ts";

export const selectionMoves = ["shortlist", "reject", "reconsider"] as const;
export type SelectionMove = (typeof selectionMoves)[number];

/** One reason for all selected ideas; reconsidering needs none. */
export const selectionFields = z
  .object({
    challengeId: z.string(),
    move: z.enum(selectionMoves),
    ideas: z
      .preprocess(
        (value) => value ?? [],
        z.array(rowId("idea")).min(1, "field.ideas.none").max(1000),
      )
      .transform((ids) => [...new Set(ids)]),
    reason: lines(2000).default(""),
    state: z
      .string()
      .optional()
      .transform((name) => parseSelectionFilter(name ?? null) ?? undefined), // the list on screen
  })
  .superRefine(({ move, reason }, problem) => {
    if (move !== "reconsider" && reason === "")
      problem.addIssue({ code: "custom", path: ["reason"], message: "field.reason" });
  });
