import { z } from "zod";
import { richTextField, richTextForm } from "#app/rich-text/rich-text-field.ts";
import { line, lines, rowId } from "../fields.ts";
import { ideaLimits } from "../idea/limits.ts";

export const maxMergeMessageLength = 1000;

// `ideaId` is the idea on whose page the form was sent: there an anonymous author acts as its
// author.

/**
 * Direction "into": this idea becomes part of the other; "from": the other becomes part of this
 * one.
 */
export const proposeMergeForm = z.object({
  ideaId: rowId("idea"),
  otherId: rowId("idea"),
  direction: z.enum(["into", "from"]),
  reason: lines(maxMergeMessageLength, 1),
});
export const decideMergeForm = z.object({
  ideaId: rowId("idea"),
  mergeId: rowId("merge"),
  decision: z.enum(["agree", "decline", "withdraw"]),
  message: lines(maxMergeMessageLength).default(""),
});
export const unmergeIdeasForm = z.object({
  ideaId: rowId("idea"),
  mergeId: rowId("merge"),
  message: lines(maxMergeMessageLength).default(""),
});
/** `newId` is created with the form, so that sending it twice creates one idea. */
export const splitIdeaForm = richTextForm({
  ideaId: rowId("idea"),
  newId: rowId("idea"),
  title: line(ideaLimits.title, ideaLimits.titleMin),
  body: richTextField({ required: true, max: ideaLimits.body }),
});

export type ProposeMerge = z.output<typeof proposeMergeForm>;
export type DecideMerge = z.output<typeof decideMergeForm>;
export type UnmergeIdeas = z.output<typeof unmergeIdeasForm>;
export type SplitIdea = z.output<typeof splitIdeaForm>;
