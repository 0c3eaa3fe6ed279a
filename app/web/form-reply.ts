import type { RefusalCode, RefusalDetails } from "#app/domain/refusals.ts";
import type { FieldErrors } from "./field-errors.ts";

/**
 * The answer to a write that was refused. `form` is the path of the write, so that a page with
 * several forms knows which one it belongs to.
 */
export type FormReply = {
  form: string;
  errors?: FieldErrors;
  refusal?: RefusalCode;
  about?: RefusalDetails;
  values?: Record<string, string>;
};

/** The write that undoes what was just done, as a form of one button. */
export type Undo = { action: string; fields?: Record<string, string | string[]> };

/** What was just done, as a key under `flash.`, and how to undo it. */
export type Flash = { message: string; undo?: Undo };
