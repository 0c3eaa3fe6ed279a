import { z } from "zod";
import { proseField, proseForm } from "#app/rich-text/prose-field.ts";
import { creditDeeds } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { helpKinds } from "../credit/help-kinds.ts";
import { line, optionalAmount, rowId, ticked } from "../fields.ts";
import { photoField } from "../file/fields.ts";
import { ideaLimits } from "./limits.ts";

const text = {
  title: line(ideaLimits.title, ideaLimits.titleLeast),
  body: proseField({ required: true, max: ideaLimits.body }),
  asked: optionalAmount, // what it would cost, in the challenge's currency
  askedFor: line(ideaLimits.askedFor).default(""),
  photo: photoField,
  removePhoto: ticked,
  theme: rowId("theme").or(z.literal("")).optional(), // empty: none; absent: as it was
};
const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
const draft = {
  challengeId: rowId("challenge"),
  ideaId: rowId("idea"),
  language: z.enum(locales).default("nl"),
};

/** A draft may lack anything, but holds nothing that could not be posted. `ideaId` was made with the form: sent twice, it is one idea. */
export const saveDraftForm = proseForm({
  ...text,
  ...draft,
  title: line(ideaLimits.title),
  body: proseField({ max: ideaLimits.body }),
});
/** `alike`: the ideas like it were shown to the writer. Of those in `differsFrom` they may say why theirs is another: `differsWhy`, in the same order. */
export const submitIdeaForm = proseForm({
  ...text,
  ...draft,
  sealed: ticked,
  alike: z
    .string()
    .default("")
    .transform((said) => said === "shown"),
  differsFrom: z.array(rowId("idea")).max(10).default([]),
  differsWhy: z.array(line(ideaLimits.differs)).max(10).default([]),
});
/** What is typed so far, to find the like of it: never too much to ask with. */
export const alikeForm = z.object({
  challengeId: rowId("challenge"),
  title: z
    .string()
    .default("")
    .transform((words) => words.slice(0, ideaLimits.title)),
  text: z
    .string()
    .default("")
    .transform((words) => words.slice(0, 1_500)),
});
/** `version` is the one that was open in front of the writer. */
export const editIdeaForm = proseForm({ ...text, ideaId: rowId("idea"), version: versionNumber });

/** `number` is the version whose text comes back. */
export const restoreForm = z.object({
  ideaId: rowId("idea"),
  number: versionNumber,
  version: versionNumber,
});

/** For acts that need no more than to know which idea. */
export const ideaForm = z.object({ ideaId: rowId("idea") });
export const followIdeaForm = z.object({ ideaId: rowId("idea"), want: z.enum(["on", "off"]) });
export const noteLooksForm = z.object({ ideas: z.array(rowId("idea")).max(100).default([]) });
export const authorForm = z.object({ ideaId: rowId("idea"), personId: rowId("person") });

export const correctCreditForm = z
  .object({
    ideaId: rowId("idea"),
    personId: rowId("person"),
    kind: z.enum(helpKinds),
    contributionId: rowId("contribution").or(z.literal("")).default(""),
    deed: z.enum(creditDeeds),
    words: line(160).default(""),
  })
  .superRefine(({ deed, contributionId, words }, problem) => {
    if (deed === "added" && !contributionId && !words)
      problem.addIssue({ code: "too_small", minimum: 1, origin: "string", path: ["words"] });
  });

type Sent<Form extends z.ZodType> = Omit<z.output<Form>, "photo" | "theme"> & { theme?: string };
/** With the picture already kept (domain/file/store-picture.ts). */
export type DraftText = Sent<typeof saveDraftForm> & { photoId?: string | null };
export type SubmitIdea = DraftText &
  Partial<Pick<z.output<typeof submitIdeaForm>, "differsFrom" | "differsWhy" | "sealed">>;
export type EditIdea = Sent<typeof editIdeaForm> & { photoId?: string | null };
export type FollowIdea = z.output<typeof followIdeaForm>;
export type NoteLooks = z.output<typeof noteLooksForm>;
export type AuthorOfIdea = z.output<typeof authorForm>;
export type CorrectCredit = z.output<typeof correctCreditForm>;
