// The kinds of column an exchange package has, each with the words that describe it in package-format.md.
import { z } from "zod";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { unstorable } from "#app/rich-text/storable.ts";
import { isTimeZone } from "#app/std/time-zone.ts";

export type ColumnKind =
  | "id"
  | "text"
  | "line"
  | "yes-no"
  | "whole"
  | "minor"
  | "decimal"
  | "instant"
  | "date"
  | "details"
  | "list"
  | "body";
export const columnKinds = z.registry<{ kind: ColumnKind; is: string }>();
const as = <T extends z.ZodType>(schema: T, kind: ColumnKind, is: string): T => {
  columnKinds.add(schema, { kind, is });
  return schema;
};

const storable = (value: string) => !unstorable.test(value);
const kept = z.string().max(200_000).refine(storable, "holds a character that cannot be stored");
const made = (shape: RegExp, error: string) => z.string().max(200).regex(shape, error);

export const id = as(
  made(/^[a-z]+_[A-Za-z0-9._-]{1,80}$/, "an id looks like idea_2022Z01204"),
  "id",
  "id",
);
export const idOrNothing = as(
  z.union([id, z.literal("")], { error: "an id, or empty" }),
  "id",
  "id, or empty",
);
export const text = as(kept, "text", "text");
export const line = as(kept.min(1), "line", "text, not empty");
export const shortLine = (most: number) =>
  as(kept.min(1).max(most), "line", `text, 1 to ${most} characters`);
export const yesNo = as(z.boolean(), "yes-no", "true or false");
export const whole = (least: number, most: number) =>
  as(z.int().min(least).max(most), "whole", `whole number, ${least} to ${most}`);
export const minor = (least = Number.MIN_SAFE_INTEGER) =>
  as(z.int().min(least), "minor", "minor units");
export const decimal = as(
  made(/^-?\d{1,30}(\.\d{1,15})?$/, 'a decimal number between quotes, such as "12.5"'),
  "decimal",
  "decimal, as text",
);
export const instant = as(
  z.iso
    .datetime({ error: "an instant looks like 2026-03-01T09:30:00Z" })
    .regex(/^(?!0000)\d{4}-[^.]*:\d\d(\.\d{1,6})?Z$/, "seconds, with at most six decimals, and Z"),
  "instant",
  "instant",
);
export const date = as(
  z.iso.date({ error: "a date looks like 2026-03-01" }).regex(/^(?!0000)/, "no year nought"),
  "date",
  "date",
);
export const language = as(
  made(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag, such as nl"),
  "text",
  "language tag",
);
export const currency = as(
  made(/^[A-Z]{3}$/, "three capitals, such as EUR"),
  "text",
  "ISO 4217 code",
);
export const timeZone = as(
  z.string().max(100).refine(isTimeZone, "not a time zone, such as Europe/Amsterdam"),
  "text",
  "time zone",
);
export const email = as(z.email("not an e-mail address").max(320), "text", "e-mail address");
export const details = as(
  z.record(z.string().min(1).max(200).refine(storable), kept),
  "details",
  "names with texts",
);
export const oneOf = <const T extends readonly (string | number)[]>(values: T) =>
  as(z.literal(values as readonly T[number][]), "text", values.map((v) => `\`${v}\``).join(" "));

/** A list inside a row. */
export const listOf = <T extends z.ZodType>(each: T) =>
  as(z.array(each).max(200_000), "list", "list");

/** A rich-text document, checked and rebuilt; plain text becomes one. */
export const body = as(
  z
    .union([z.string(), z.record(z.string(), z.unknown())], {
      error: "a rich-text document or plain text",
    })
    .transform((given, problem): Prose => {
      const read = parseProse(typeof given === "string" ? proseFromText(given) : given, {
        text: 200_000,
      });
      if (read.doc) return read.doc;
      problem.addIssue({ code: "custom", message: `not a rich-text document (${read.problem})` });
      return z.NEVER;
    }),
  "body",
  "rich text",
);
