import type { z } from "zod";

type Values = Record<string, string | number>;
/** A message by its key in i18n/<locale>/field.json, with its values. */
export type FieldError = { key: string; values?: Values };
export type FieldErrors = Record<string, FieldError[]>;

/**
 * The errors of a form by field. A schema with its own message gives that message's key:
 * `.refine(…, "field.date.past")`.
 */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    errors[name] ??= [];
    errors[name].push(fieldErrorOf(issue));
  }
  return errors;
}

function fieldErrorOf(issue: z.core.$ZodIssue): FieldError {
  if (/^field\.[a-z0-9.-]+$/.test(issue.message))
    return { key: issue.message, values: customValues(issue) };
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_type":
      return {
        key: issue.input === undefined || issue.input === "" ? "field.required" : "field.wrong",
      };
    case "invalid_format":
      return { key: issue.format === "email" ? "field.email" : "field.wrong" };
    case "invalid_value":
      return { key: "field.choose" };
    default:
      return { key: "field.wrong" };
  }
}

function tooSmall(origin: string, min: number): FieldError {
  if (origin === "string" && min <= 1) return { key: "field.required" };
  if (origin === "string") return { key: "field.too-short", values: { min } };
  return { key: origin === "array" ? "field.too-few" : "field.too-low", values: { min } };
}

function tooBig(origin: string, max: number): FieldError {
  if (origin === "string") return { key: "field.too-long", values: { max } };
  return { key: origin === "array" ? "field.too-many" : "field.too-high", values: { max } };
}

function customValues(issue: z.core.$ZodIssue): Values | undefined {
  const params = (issue as { params?: unknown }).params;
  return params && typeof params === "object" ? (params as Values) : undefined;
}
