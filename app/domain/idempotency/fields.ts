import { z } from "zod";
import { unstorableCharacter } from "#app/rich-text/storable-text.ts";

const storableText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !unstorableCharacter.test(text), "field.prose.characters");

/** The key of a form field, such as contribute-idea_1-new. */
export const unsavedInputKey = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9._-]+$/);
export const saveUnsavedInputForm = z.object({
  key: unsavedInputKey,
  text: storableText(60_000),
  doc: storableText(1_000_000).default(""),
});
