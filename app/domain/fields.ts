// Fields that several nouns share. Browser-safe in what it imports, but zod stays on the server.
import { z } from "zod";
import { parseMinor } from "#app/std/money.ts";

/** An id of one of our rows: `idea_…`. What it points at is checked by whoever loads it. */
export const rowId = (kind: string) =>
  z
    .string()
    .max(100)
    .regex(new RegExp(`^${kind}_[A-Za-z0-9._-]+$`), "field.choose");

// Characters that are never meant: controls other than tab and newline, and the marks that turn text around.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const cleaned = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(unwanted, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .trim();

// Nothing at all is told apart from too little.
const between = (min: number, max: number) =>
  z.string().min(Math.min(min, 1)).pipe(z.string().min(min).max(max));

/** One line of text, trimmed, white space folded. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .transform((t) => cleaned(t).replace(/\s+/g, " "))
    .pipe(between(min, max));

/** Several lines of plain text, trimmed. */
export const lines = (max: number, min = 0) =>
  z.string().transform(cleaned).pipe(between(min, max));

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

/** The same, or nothing. */
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

/** A box that is ticked or not: browsers send "on" or nothing. */
export const ticked = z
  .string()
  .optional()
  .transform((v) => v === "on" || v === "true" || v === "yes");

/** A setting of one's own is set, never toggled: sent twice it is as once. */
export const wanted = z.enum(["on", "off"]);

/** Where a form stood that stands in more places; what is not known is nowhere in particular. */
export const cameFrom = z
  .string()
  .optional()
  .transform((from) => (from === "home" ? from : undefined));
