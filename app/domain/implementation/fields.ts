import { z } from "zod";
import { richTextField, richTextForm } from "#app/rich-text/rich-text-field.ts";
import { formOrigin, line, lines, rowId } from "../fields.ts";

const ideaId = rowId("idea");
const optionalDecimal = z
  .string()
  .trim()
  .max(20)
  .default("")
  .transform((text, problem) => {
    if (text === "") return null;
    const decimal = text.replace(/\s/g, "").replace(",", ".");
    if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(decimal)) {
      problem.addIssue({ code: "custom", message: "field.number" });
      return z.NEVER;
    }
    return decimal;
  });
const optionalDay = z
  .string()
  .trim()
  .default("")
  .transform((text, problem) => {
    if (text === "") return null;
    if (
      !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
      Number.isNaN(Date.parse(text)) ||
      new Date(text).toISOString().slice(0, 10) !== text
    ) {
      problem.addIssue({ code: "custom", message: "field.date" });
      return z.NEVER;
    }
    return text;
  });

export const ownerFields = z.object({
  ideaId,
  ownerId: rowId("person"),
  expectedOutcome: optionalDecimal,
  outcomeUnit: line(60).default(""),
});
export const milestoneFields = z.object({ ideaId, title: line(160, 3), dueOn: optionalDay });
export const completeMilestoneFields = z.object({
  ideaId,
  milestoneId: rowId("milestone"),
  reached: z.enum(["yes", "no"]),
  from: formOrigin,
});
export const realiseFields = z.object({
  ideaId,
  outcome: lines(4000, 10),
  realisedOutcome: optionalDecimal,
  outcomeUnit: line(60).default(""),
});
export const stopFields = z.object({ ideaId, lesson: lines(4000, 10) });
export const startFields = z.object({ ideaId });
export const updateForm = richTextForm({
  ideaId,
  body: richTextField({ required: true, max: 5000 }),
});
