import { z } from "zod";
import {
  isEmptyRichText,
  type ParsedRichText,
  parseRichText,
  type RichTextProblem,
  richTextLimits,
} from "./parse-rich-text.ts";
import { emptyRichText, type RichText } from "./rich-text.ts";
import { richTextFromText } from "./rich-text-from-text.ts";
import { richTextToTextarea } from "./rich-text-to-textarea.ts";
import { unstorableCharacter } from "./storable-text.ts";

/** `max` counts characters as a browser does. */
type FieldOptions = { required?: boolean; max?: number };

/**
 * What <RichTextField name="body"> sends: `body` (the textarea), `bodyDoc` (the editor's document,
 * when it was used) and `bodyPreviousDoc` (the document that the textarea was filled from).
 */
type SubmittedRichText = { text?: unknown; doc?: unknown; previousDoc?: unknown };

const messageKeys: Record<RichTextProblem, string> = {
  empty: "field.required",
  "too-long": "field.too-long",
  "too-deep": "field.prose",
  damaged: "field.prose",
  characters: "field.prose.characters",
  address: "field.prose.address",
};

/**
 * The schema of a rich text field, always checked. Use it inside `richTextForm`, which joins the
 * three inputs of the field. An empty field gives `emptyRichText`.
 */
export function richTextField({ required = false, max = richTextLimits.text }: FieldOptions = {}) {
  return z
    .unknown()
    .optional()
    .transform((submitted, ctx): RichText => {
      const { doc = emptyRichText, problem } = parseSubmitted(submitted, max);
      const code = problem ?? (required && isEmptyRichText(doc) ? "empty" : undefined);
      if (!code) return doc;
      ctx.addIssue({
        code: "custom",
        message: messageKeys[code],
        params: { max },
        input: submitted,
      });
      return z.NEVER;
    });
}

/**
 * `z.object` for forms with rich text:
 * `richTextForm({ title, body: richTextField({ required: true }) })`.
 */
export function richTextForm<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess((fields) => joinInputs(fields, Object.keys(shape)), z.object(shape));
}

function joinInputs(fields: unknown, names: string[]): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const inputs = fields as Record<string, unknown>;
  const joined = names
    .filter((name) => `${name}Doc` in inputs || `${name}PreviousDoc` in inputs)
    .map((name) => [
      name,
      {
        text: inputs[name],
        doc: inputs[`${name}Doc`],
        previousDoc: inputs[`${name}PreviousDoc`],
      } satisfies SubmittedRichText,
    ]);
  return { ...inputs, ...Object.fromEntries(joined) };
}

function parseSubmitted(submitted: unknown, max: number): ParsedRichText {
  const limits = { text: max };
  if (submitted === undefined || submitted === null) return { doc: emptyRichText };
  if (typeof submitted === "string") return parseTyped(submitted, max);
  if (typeof submitted !== "object" || Array.isArray(submitted) || "type" in submitted)
    return parseRichText(submitted, limits);
  const { text = "", doc, previousDoc } = submitted as SubmittedRichText;
  if (typeof doc === "string" && doc) return parseRichText(doc, limits);
  if (typeof text !== "string") return { problem: "damaged" };
  const before =
    typeof previousDoc === "string" && previousDoc
      ? parseRichText(previousDoc, limits).doc
      : undefined;
  return before && normaliseLines(richTextToTextarea(before)) === normaliseLines(text)
    ? { doc: before }
    : parseTyped(text, max);
}

function parseTyped(text: string, max: number): ParsedRichText {
  // The signs of headings and links do not count, so more may be typed than is stored.
  if (text.length > 2 * max + 1000) return { problem: "too-long" };
  return unstorableCharacter.test(text)
    ? { problem: "characters" }
    : parseRichText(richTextFromText(text), { text: max });
}

const normaliseLines = (text: string) => text.replace(/\r\n?/g, "\n").trim();
