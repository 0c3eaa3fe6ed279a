import { z } from "zod";
import { proseField, proseForm } from "#app/prose/prose-field.ts";
import { locales } from "#db/enums.ts";
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
};
const draft = { challengeId: rowId("challenge"), ideaId: rowId("idea"), language: z.enum(locales).default("nl") };

/** A draft may lack anything, but holds nothing that could not be posted. `ideaId` was made with the form: sent twice, it is one idea. */
export const saveDraftForm = proseForm({ ...text, ...draft, title: line(ideaLimits.title), body: proseField({ max: ideaLimits.body }) });
export const submitIdeaForm = proseForm({ ...text, ...draft });
/** `version` is the one that was open in front of the writer. */
export const editIdeaForm = proseForm({ ...text, ideaId: rowId("idea"), version: z.coerce.number().int().min(1).max(1_000_000) });

/** For acts that need no more than to know which idea. */
export const ideaForm = z.object({ ideaId: rowId("idea") });
export const followIdeaForm = z.object({ ideaId: rowId("idea"), want: z.enum(["on", "off"]) });
export const authorForm = z.object({ ideaId: rowId("idea"), personId: rowId("person") });

type Sent<Form extends z.ZodType> = Omit<z.output<Form>, "photo">;
/** With the picture already kept (domain/file/store-picture.ts). */
export type DraftText = Sent<typeof saveDraftForm> & { photoId?: string | null };
export type EditIdea = Sent<typeof editIdeaForm> & { photoId?: string | null };
export type FollowIdea = z.output<typeof followIdeaForm>;
export type AuthorOfIdea = z.output<typeof authorForm>;
