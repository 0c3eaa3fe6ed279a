import { z } from "zod";
import { proseField, proseForm } from "#app/rich-text/prose-field.ts";
import { line, lines, rowId } from "../fields.ts";
import { ideaLimits } from "../idea/limits.ts";

export const mergeWordsMost = 1000;

// Of the two ideas, `ideaId` is the one at whose page this is said: there an author whose name is sealed is its author.

/** `way`: into, this idea becomes part of the other; from, the other becomes part of this one. */
export const proposeMergeForm = z.object({
  ideaId: rowId("idea"),
  otherId: rowId("idea"),
  way: z.enum(["into", "from"]),
  reason: lines(mergeWordsMost, 1),
});
export const decideMergeForm = z.object({
  ideaId: rowId("idea"),
  mergeId: rowId("merge"),
  decision: z.enum(["agree", "decline", "take-back"]),
  words: lines(mergeWordsMost).default(""),
});
export const partForm = z.object({
  ideaId: rowId("idea"),
  mergeId: rowId("merge"),
  words: lines(mergeWordsMost).default(""),
});
/** `newId` was made with the form: sent twice, it is one idea. */
export const splitForm = proseForm({
  ideaId: rowId("idea"),
  newId: rowId("idea"),
  title: line(ideaLimits.title, ideaLimits.titleLeast),
  body: proseField({ required: true, max: ideaLimits.body }),
});

export type ProposeMerge = z.output<typeof proposeMergeForm>;
export type DecideMerge = z.output<typeof decideMergeForm>;
export type PartIdeas = z.output<typeof partForm>;
export type SplitIdea = z.output<typeof splitForm>;
