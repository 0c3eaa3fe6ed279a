import { z } from "zod";
import { richTextField, richTextForm } from "#app/rich-text/rich-text-field.ts";
import { locales } from "#db/locales.ts";
import { checkbox, line, optionalAmount, rowId } from "../fields.ts";
import { photoField } from "../file/fields.ts";
import { ideaLimits } from "./limits.ts";

const textFields = {
  title: line(ideaLimits.title, ideaLimits.titleMin),
  body: richTextField({ required: true, max: ideaLimits.body }),
  requestedAmount: optionalAmount, // the requested amount, in the challenge's currency
  requestedPurpose: line(ideaLimits.requestedPurpose).default(""),
  photo: photoField,
  removePhoto: checkbox,
  theme: rowId("theme").or(z.literal("")).optional(), // empty: none; absent: as it was
};
const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
const draft = {
  challengeId: rowId("challenge"),
  ideaId: rowId("idea"),
  language: z.enum(locales).default("nl"),
};

/**
 * A draft may be incomplete, but holds nothing that could not be submitted. `ideaId` was made with
 * the form, so that a form sent twice saves one idea.
 */
export const saveDraftForm = richTextForm({
  ...textFields,
  ...draft,
  title: line(ideaLimits.title),
  body: richTextField({ max: ideaLimits.body }),
});
/**
 * `similarShown`: the author has seen the similar ideas. `differsWhy` says, for each idea of
 * `differsFrom` in the same order, why theirs is different.
 */
export const submitIdeaForm = richTextForm({
  ...textFields,
  ...draft,
  anonymous: checkbox,
  similarShown: z
    .string()
    .default("")
    .transform((value) => value === "shown"),
  differsFrom: z.array(rowId("idea")).max(10).default([]),
  differsWhy: z.array(line(ideaLimits.distinction)).max(10).default([]),
});
/** The text typed so far, to find similar ideas; shortened, never refused for its length. */
export const similarIdeasForm = z.object({
  challengeId: rowId("challenge"),
  title: z
    .string()
    .default("")
    .transform((text) => text.slice(0, ideaLimits.title)),
  text: z
    .string()
    .default("")
    .transform((text) => text.slice(0, 1_500)),
});
/** `version` is the version that the author had open. */
export const editIdeaForm = richTextForm({
  ...textFields,
  ideaId: rowId("idea"),
  version: versionNumber,
});

/** `number` is the version to restore. */
export const restoreForm = z.object({
  ideaId: rowId("idea"),
  number: versionNumber,
  version: versionNumber,
});

/** For actions that only need the idea. */
export const ideaForm = z.object({ ideaId: rowId("idea") });
export const followIdeaForm = z.object({ ideaId: rowId("idea"), want: z.enum(["on", "off"]) });
export const recordViewsForm = z.object({ ideas: z.array(rowId("idea")).max(100).default([]) });
export const authorForm = z.object({ ideaId: rowId("idea"), personId: rowId("person") });

type FormOutput<Form extends z.ZodType> = Omit<z.output<Form>, "photo" | "theme"> & {
  theme?: string;
};
/** With the picture already stored (domain/file/store-picture.ts). */
export type DraftText = FormOutput<typeof saveDraftForm> & { photoId?: string | null };
export type SubmitIdea = DraftText &
  Partial<Pick<z.output<typeof submitIdeaForm>, "differsFrom" | "differsWhy">>;
export type EditIdea = FormOutput<typeof editIdeaForm> & { photoId?: string | null };
export type FollowIdea = z.output<typeof followIdeaForm>;
export type RecordViews = z.output<typeof recordViewsForm>;
export type AuthorOfIdea = z.output<typeof authorForm>;
