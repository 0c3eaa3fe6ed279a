import { z } from "zod";
import { proseField, proseForm } from "#app/rich-text/prose-field.ts";
import { contributionKinds, contributionStates } from "#db/enums.ts";
import { cameFrom, line, lines, rowId, ticked } from "../fields.ts";
import { ideaLimits } from "../idea/limits.ts";

export const contributeForm = proseForm({
  ideaId: rowId("idea"),
  contributionId: rowId("contribution").optional(),
  parentId: rowId("contribution")
    .optional()
    .or(z.literal("").transform(() => undefined)),
  kind: z.enum(contributionKinds).default("comment"),
  body: proseField({ required: true, max: 5000 }),
  asAnswer: ticked,
  from: cameFrom,
});

/** `ledToChange`: of a question; `as`: how an offer is taken up, with a place on the team or for a part of the work. */
export const settleForm = z.object({
  contributionId: rowId("contribution"),
  state: z.enum(contributionStates).exclude(["withdrawn"]),
  words: lines(1000).default(""),
  from: cameFrom,
  ledToChange: ticked,
  as: z.enum(["team", "part"]).default("part"),
  task: line(160).default(""),
});
/** A reply answers the question it stands under, or resolves the concern. */
export const answeredForm = z.object({
  contributionId: rowId("contribution"),
  answerId: rowId("contribution"),
  ledToChange: ticked,
});
export const stepBackForm = z.object({ contributionId: rowId("contribution") });

const text = {
  title: line(ideaLimits.title, ideaLimits.titleLeast),
  body: proseField({ required: true, max: ideaLimits.body }),
};
/** The version that was open in front of the writer. */
const version = z.coerce.number().int().min(1).max(1_000_000);

export const suggestForm = proseForm({
  ...text,
  ideaId: rowId("idea"),
  contributionId: rowId("contribution").optional(),
  version,
  why: lines(600, 1),
});

/** All of it, or the parts that were ticked while `version` stood there. */
export const acceptForm = z
  .object({
    suggestionId: rowId("contribution"),
    whole: ticked,
    version,
    parts: z.preprocess(
      (sent) => sent ?? [],
      z.array(z.string().regex(/^(title|[1-9]\d{0,3})$/)).max(2000),
    ),
    words: lines(1000).default(""),
  })
  .superRefine(({ whole, parts }, problem) => {
    if (!whole && !parts.length)
      problem.addIssue({ code: "custom", path: ["parts"], message: "field.parts.none" });
  });

export const adaptForm = proseForm({
  ...text,
  suggestionId: rowId("contribution"),
  version,
  words: lines(1000).default(""),
});
