import { z } from "zod";
import { unstorable } from "#app/rich-text/storable.ts";

const kept = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !unstorable.test(text), "field.prose.characters");

/** The field something is typed in, such as contribute-idea_1-new. */
export const unsentKey = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9._-]+$/);
export const keepUnsentForm = z.object({
  key: unsentKey,
  text: kept(60_000),
  doc: kept(1_000_000).default(""),
});
