import { z } from "zod";
import { checkbox, lines, rowId } from "../fields.ts";

const criterionId = rowId("criterion");
export type Score = { criterionId: string; value: number | null; note: string };

/**
 * A scorecard as its form sends it: `criteria[]` lists the criteria, `score.<id>` and `note.<id>`
 * hold the answers. With `saveDraft` it is saved as a draft; otherwise it is submitted, and then every
 * criterion needs a score. A note always needs a score.
 */
export const scorecardFields = z
  .looseObject({
    ideaId: z.string(),
    criteria: z.preprocess((value) => value ?? [], z.array(criterionId).min(1).max(50)),
    note: lines(4000).default(""),
    saveDraft: checkbox,
  })
  .transform(({ ideaId, criteria, note, saveDraft, ...rest }, problem) => {
    const scores = criteria.map((id): Score => {
      const value = z
        .union([z.literal(""), z.string().regex(/^-?\d{1,4}$/)])
        .optional()
        .safeParse(rest[`score.${id}`]);
      const noteText = lines(2000).optional().safeParse(rest[`note.${id}`]);
      if (!value.success)
        problem.addIssue({ code: "custom", path: [`score.${id}`], message: "field.choose" });
      else if ((!saveDraft || noteText.data) && !value.data)
        problem.addIssue({ code: "custom", path: [`score.${id}`], message: "field.score" });
      if (!noteText.success)
        problem.addIssue({
          code: "custom",
          path: [`note.${id}`],
          message: "field.too-long",
          params: { max: 2000 },
        });
      return {
        criterionId: id,
        value: value.data ? Number(value.data) : null,
        note: noteText.data ?? "",
      };
    });
    return { ideaId, scores, note, submit: !saveDraft };
  });

export const conflictFields = z.object({ ideaId: z.string(), reason: lines(1000, 3) });

export type DecisionDraft = {
  ideaId: string;
  verdict: "winner" | "not-selected" | null;
  motivation: string;
  version: string;
};

const verdict = z.enum(["winner", "not-selected", ""]).optional();
/**
 * `ideas[]` lists the ideas on the form. `verdict.<id>` and `motivation.<id>` hold the answers,
 * `version.<id>` the version that the form showed.
 */
export const decisionFields = z
  .looseObject({
    challengeId: z.string(),
    ideas: z.preprocess((value) => value ?? [], z.array(rowId("idea")).min(1).max(500)),
  })
  .transform(({ challengeId, ideas, ...rest }, problem) => {
    const drafts = ideas.map((id): DecisionDraft => {
      const [chosen, motivation] = [
        verdict.safeParse(rest[`verdict.${id}`]),
        lines(4000).optional().safeParse(rest[`motivation.${id}`]),
      ];
      if (!chosen.success || (!chosen.data && motivation.data))
        problem.addIssue({ code: "custom", path: [`verdict.${id}`], message: "field.choose" });
      if (!motivation.success)
        problem.addIssue({
          code: "custom",
          path: [`motivation.${id}`],
          message: "field.too-long",
          params: { max: 4000 },
        });
      return {
        ideaId: id,
        verdict: chosen.data || null,
        motivation: motivation.data ?? "",
        version: String(rest[`version.${id}`] ?? "").slice(0, 64),
      };
    });
    return { challengeId, drafts };
  });

export const publishFields = z.object({
  challengeId: z.string(),
  confirmed: z.literal("yes", "field.sure"),
});
