// The kinds of column in an exchange package, with their description in package-format.md.
import { z } from "zod";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { unstorableCharacter } from "#app/rich-text/storable-text.ts";
import { isTimeZone } from "#app/std/time-zone.ts";

export type ColumnKind =
  | "id"
  | "text"
  | "line"
  | "boolean"
  | "integer"
  | "minor-units"
  | "decimal"
  | "instant"
  | "date"
  | "details"
  | "list"
  | "body";
export const columnKinds = z.registry<{ kind: ColumnKind; description: string }>();
const column = <T extends z.ZodType>(schema: T, kind: ColumnKind, description: string): T => {
  columnKinds.add(schema, { kind, description });
  return schema;
};

const isStorable = (value: string) => !unstorableCharacter.test(value);
const storableText = z
  .string()
  .max(200_000)
  .refine(isStorable, "holds a character that cannot be stored");
const pattern = (shape: RegExp, error: string) => z.string().max(200).regex(shape, error);

export const id = column(
  pattern(/^[a-z]+_[A-Za-z0-9._-]{1,80}$/, "an id looks like idea_2022Z01204"),
  "id",
  "id",
);
export const idOrEmpty = column(
  z.union([id, z.literal("")], { error: "an id, or empty" }),
  "id",
  "id, or empty",
);
export const text = column(storableText, "text", "text");
export const nonEmptyText = column(storableText.min(1), "line", "text, not empty");
export const shortText = (maxLength: number) =>
  column(storableText.min(1).max(maxLength), "line", `text, 1 to ${maxLength} characters`);
export const boolean = column(z.boolean(), "boolean", "true or false");
export const integer = (min: number, max: number) =>
  column(z.int().min(min).max(max), "integer", `whole number, ${min} to ${max}`);
export const minorUnits = (min = Number.MIN_SAFE_INTEGER) =>
  column(z.int().min(min), "minor-units", "minor units");
export const decimal = column(
  pattern(/^-?\d{1,30}(\.\d{1,15})?$/, 'a decimal number between quotes, such as "12.5"'),
  "decimal",
  "decimal, as text",
);
export const instant = column(
  z.iso
    .datetime({ error: "an instant looks like 2026-03-01T09:30:00Z" })
    .regex(/^(?!0000)\d{4}-[^.]*:\d\d(\.\d{1,6})?Z$/, "seconds, with at most six decimals, and Z"),
  "instant",
  "instant",
);
export const date = column(
  z.iso.date({ error: "a date looks like 2026-03-01" }).regex(/^(?!0000)/, "there is no year 0"),
  "date",
  "date",
);
export const language = column(
  pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag, such as nl"),
  "text",
  "language tag",
);
export const currency = column(
  pattern(/^[A-Z]{3}$/, "three capitals, such as EUR"),
  "text",
  "ISO 4217 code",
);
export const timeZone = column(
  z.string().max(100).refine(isTimeZone, "not a time zone, such as Europe/Amsterdam"),
  "text",
  "time zone",
);
export const email = column(z.email("not an e-mail address").max(320), "text", "e-mail address");
export const details = column(
  z.record(z.string().min(1).max(200).refine(isStorable), storableText),
  "details",
  "names with texts",
);
export const oneOf = <const T extends readonly (string | number)[]>(values: T) =>
  column(
    z.literal(values as readonly T[number][]),
    "text",
    values.map((value) => `\`${value}\``).join(" "),
  );

/** A list inside a row. */
export const listOf = <T extends z.ZodType>(each: T) =>
  column(z.array(each).max(200_000), "list", "list");

/** A rich-text document, validated and rebuilt; plain text is converted to one. */
export const body = column(
  z
    .union([z.string(), z.record(z.string(), z.unknown())], {
      error: "a rich-text document or plain text",
    })
    .transform((value, problem): RichText => {
      const parsed = parseRichText(typeof value === "string" ? richTextFromText(value) : value, {
        text: 200_000,
      });
      if (parsed.doc) return parsed.doc;
      problem.addIssue({ code: "custom", message: `not a rich-text document (${parsed.problem})` });
      return z.NEVER;
    }),
  "body",
  "rich text",
);

export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
export const optionalId = (description: string) => optional(id).describe(description);
