import { z } from "zod";
import { richTextField, richTextForm } from "#app/rich-text/rich-text-field.ts";
import { contributionKinds, contributionStates } from "#db/enums.ts";
import { checkbox, formOrigin, line, lines, rowId } from "../fields.ts";
import { ideaLimits } from "../idea/limits.ts";

export const contributeForm = richTextForm({
  ideaId: rowId("idea"),
  contributionId: rowId("contribution").optional(),
  parentId: rowId("contribution")
    .optional()
    .or(z.literal("").transform(() => undefined)),
  kind: z.enum(contributionKinds).default("comment"),
  body: richTextField({ required: true, max: 5000 }),
  asAnswer: checkbox,
  from: formOrigin,
});

/**
 * `causedChange` applies to questions. `as` is how an offer is accepted: with a place on the team
 * or for a part of the work.
 */
export const resolveContributionForm = z.object({
  contributionId: rowId("contribution"),
  state: z.enum(contributionStates).exclude(["withdrawn"]),
  message: lines(1000).default(""),
  from: formOrigin,
  causedChange: checkbox,
  as: z.enum(["team", "part"]).default("part"),
  task: line(160).default(""),
});
/** Accepts a reply as the answer to a question, or as what resolves a concern. */
export const acceptAnswerForm = z.object({
  contributionId: rowId("contribution"),
  answerId: rowId("contribution"),
  causedChange: checkbox,
});
export const withdrawOfferForm = z.object({ contributionId: rowId("contribution") });

const text = {
  title: line(ideaLimits.title, ideaLimits.titleMin),
  body: richTextField({ required: true, max: ideaLimits.body }),
};
/** The version that the form was based on. */
const version = z.coerce.number().int().min(1).max(1_000_000);

export const suggestChangeForm = richTextForm({
  ...text,
  ideaId: rowId("idea"),
  contributionId: rowId("contribution").optional(),
  version,
  why: lines(600, 1),
});

/** Accepts the whole suggestion, or the parts selected while `version` was shown. */
export const acceptSuggestionForm = z
  .object({
    suggestionId: rowId("contribution"),
    whole: checkbox,
    version,
    parts: z.preprocess(
      (selected) => selected ?? [],
      z.array(z.string().regex(/^(title|[1-9]\d{0,3})$/)).max(2000),
    ),
    message: lines(1000).default(""),
  })
  .superRefine(({ whole, parts }, problem) => {
    if (!whole && !parts.length)
      problem.addIssue({ code: "custom", path: ["parts"], message: "field.parts.none" });
  });

export const adaptSuggestionForm = richTextForm({
  ...text,
  suggestionId: rowId("contribution"),
  version,
  message: lines(1000).default(""),
});
