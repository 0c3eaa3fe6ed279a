import { z } from "zod";
import { lines, rowId, ticked } from "../fields.ts";

const criterionId = rowId("criterion");
export type Score = { criterionId: string; value: number | null; note: string };

/**
 * A scorecard as its form sends it: `criteria[]` lists what is asked, `score.<id>` and `note.<id>` are the answers. Without
 * `keep` it is given, and then every criterion that was asked needs a score; a note always goes with one.
 */
export const scorecardFields = z
  .looseObject({
    ideaId: z.string(),
    criteria: z.preprocess((v) => v ?? [], z.array(criterionId).min(1).max(50)),
    note: lines(4000).default(""),
    keep: ticked,
  })
  .transform(({ ideaId, criteria, note, keep, ...rest }, problem) => {
    const answers = criteria.map((id): Score => {
      const value = z
        .union([z.literal(""), z.string().regex(/^-?\d{1,4}$/)])
        .optional()
        .safeParse(rest[`score.${id}`]);
      const words = lines(2000).optional().safeParse(rest[`note.${id}`]);
      if (!value.success)
        problem.addIssue({ code: "custom", path: [`score.${id}`], message: "field.choose" });
      else if ((!keep || words.data) && !value.data)
        problem.addIssue({ code: "custom", path: [`score.${id}`], message: "field.score" });
      if (!words.success)
        problem.addIssue({
          code: "custom",
          path: [`note.${id}`],
          message: "field.too-long",
          params: { max: 2000 },
        });
      return {
        criterionId: id,
        value: value.data ? Number(value.data) : null,
        note: words.data ?? "",
      };
    });
    return { ideaId, scores: answers, note, give: !keep };
  });

export const conflictFields = z.object({ ideaId: z.string(), reason: lines(1000, 3) });

export type Draft = {
  ideaId: string;
  verdict: "winner" | "not-selected" | null;
  motivation: string;
  was: string;
};

const verdict = z.enum(["winner", "not-selected", ""]).optional();
/** `ideas[]` lists the ideas on the form; `verdict.<id>`, `motivation.<id>` are the answers, `was.<id>` the version they were written over. */
export const decisionFields = z
  .looseObject({
    challengeId: z.string(),
    ideas: z.preprocess((v) => v ?? [], z.array(rowId("idea")).min(1).max(500)),
  })
  .transform(({ challengeId, ideas, ...rest }, problem) => {
    const drafts = ideas.map((id): Draft => {
      const [chosen, words] = [
        verdict.safeParse(rest[`verdict.${id}`]),
        lines(4000).optional().safeParse(rest[`motivation.${id}`]),
      ];
      if (!chosen.success || (!chosen.data && words.data))
        problem.addIssue({ code: "custom", path: [`verdict.${id}`], message: "field.choose" });
      if (!words.success)
        problem.addIssue({
          code: "custom",
          path: [`motivation.${id}`],
          message: "field.too-long",
          params: { max: 4000 },
        });
      return {
        ideaId: id,
        verdict: chosen.data || null,
        motivation: words.data ?? "",
        was: String(rest[`was.${id}`] ?? "").slice(0, 64),
      };
    });
    return { challengeId, drafts };
  });

export const publishFields = z.object({
  challengeId: z.string(),
  sure: z.literal("yes", "field.sure"),
});
