import { z } from "zod";
import {
  isEmptyProse,
  type ParsedProse,
  type ProseProblem,
  parseProse,
  proseLimits,
} from "./parse-prose.ts";
import { emptyProse, type Prose } from "./prose.ts";
import { proseFromText } from "./prose-from-text.ts";
import { proseToTextarea } from "./prose-to-textarea.ts";
import { unstorable } from "./storable.ts";

/** `max` counts characters as a browser does. */
type Wish = { required?: boolean; max?: number };

/**
 * What <ProseField name="body"> sends: `body` (the textarea), `bodyDoc` (the editor's document, when it was used) and
 * `bodyWas` (the document the textarea was filled from).
 */
type Sent = { text?: unknown; doc?: unknown; was?: unknown };

const sentences: Record<ProseProblem, string> = {
  empty: "field.required",
  "too-long": "field.too-long",
  "too-deep": "field.prose",
  damaged: "field.prose",
  characters: "field.prose.characters",
  address: "field.prose.address",
};

/** Rich text in a form, always checked. Use it inside `proseForm`, which brings its three fields together. Empty gives `emptyProse`. */
export function proseField({ required = false, max = proseLimits.text }: Wish = {}) {
  return z
    .unknown()
    .optional()
    .transform((sent, ctx): Prose => {
      const { doc = emptyProse, problem } = read(sent, max);
      const code = problem ?? (required && isEmptyProse(doc) ? "empty" : undefined);
      if (!code) return doc;
      ctx.addIssue({ code: "custom", message: sentences[code], params: { max }, input: sent });
      return z.NEVER;
    });
}

/** `z.object` for forms with rich text: `proseForm({ title, body: proseField({ required: true }) })`. */
export function proseForm<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess((fields) => joined(fields, Object.keys(shape)), z.object(shape));
}

function joined(fields: unknown, names: string[]): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const given = fields as Record<string, unknown>;
  const pairs = names
    .filter((name) => `${name}Doc` in given || `${name}Was` in given)
    .map((name) => [
      name,
      { text: given[name], doc: given[`${name}Doc`], was: given[`${name}Was`] } satisfies Sent,
    ]);
  return { ...given, ...Object.fromEntries(pairs) };
}

function read(sent: unknown, max: number): ParsedProse {
  const limits = { text: max };
  if (sent === undefined || sent === null) return { doc: emptyProse };
  if (typeof sent === "string") return typed(sent, max);
  if (typeof sent !== "object" || Array.isArray(sent) || "type" in sent)
    return parseProse(sent, limits);
  const { text = "", doc, was } = sent as Sent;
  if (typeof doc === "string" && doc) return parseProse(doc, limits);
  if (typeof text !== "string") return { problem: "damaged" };
  const before = typeof was === "string" && was ? parseProse(was, limits).doc : undefined;
  return before && sameLines(proseToTextarea(before)) === sameLines(text)
    ? { doc: before }
    : typed(text, max);
}

function typed(text: string, max: number): ParsedProse {
  // A heading's signs and a link's brackets are not counted, so somewhat more may be typed than is kept.
  if (text.length > 2 * max + 1000) return { problem: "too-long" };
  return unstorable.test(text)
    ? { problem: "characters" }
    : parseProse(proseFromText(text), { text: max });
}

const sameLines = (text: string) => text.replace(/\r\n?/g, "\n").trim();
