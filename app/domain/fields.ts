// Fields that several nouns share. Browser-safe in what it imports, but zod stays on the server.
import { z } from "zod";
import { parseMinor } from "#app/std/money.ts";

/** The id of a row, such as `idea_…`. The code that loads the row checks that it exists. */
export const rowId = (kind: string) =>
  z
    .string()
    .max(100)
    .regex(new RegExp(`^${kind}_[A-Za-z0-9._-]+$`), "field.choose");

// Characters that people never type on purpose: control characters other than tab and newline, and
// the marks that reverse the direction of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removes exactly these control characters
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const cleanText = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(unwanted, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .trim();

// An empty text gets another error than a text that is too short.
const lengthBetween = (min: number, max: number) =>
  z.string().min(Math.min(min, 1)).pipe(z.string().min(min).max(max));

/** One line of text, trimmed, white space collapsed. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(lengthBetween(min, max));

/** Several lines of plain text, trimmed. */
export const lines = (max: number, min = 0) =>
  z.string().transform(cleanText).pipe(lengthBetween(min, max));

/** An amount of money as people write it, to minor units; at least one cent. */
export const amount = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .transform((text, problem) => {
    const minor = parseMinor(text);
    if (minor === null || minor === 0) {
      problem.addIssue({ code: "custom", message: "field.amount" });
      return z.NEVER;
    }
    return minor;
  });

/** The same, or null for an empty field. */
export const optionalAmount = z
  .string()
  .trim()
  .max(30)
  .default("")
  .transform((text, problem) => {
    if (text === "") return null;
    const minor = parseMinor(text);
    if (minor === null) {
      problem.addIssue({ code: "custom", message: "field.amount" });
      return z.NEVER;
    }
    return minor;
  });

/** A checkbox: browsers send "on" or nothing. */
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on" || value === "true" || value === "yes");

/**
 * A setting is set, never toggled, so that a form sent twice has the same result as one sent once.
 */
export const onOff = z.enum(["on", "off"]);

/**
 * The page that a form was sent from, for forms that are on several pages. Ignores unknown values.
 */
export const formOrigin = z
  .string()
  .optional()
  .transform((from) => (from === "home" ? from : undefined));
