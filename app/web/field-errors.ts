import type { z } from "zod";

/** A sentence by its key in i18n/<locale>/field.json, with what it speaks of. */
export type FieldError = { key: string; values?: Record<string, string | number> };
export type FieldErrors = Record<string, FieldError[]>;

/** A schema that wants a sentence of its own gives its key as message: `.refine(…, "field.date.past")`. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    (errors[name] ??= []).push(said(issue));
  }
  return errors;
}

function said(issue: z.core.$ZodIssue): FieldError {
  if (/^field\.[a-z0-9.-]+$/.test(issue.message))
    return { key: issue.message, values: values(issue) };
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1
          ? { key: "field.required" }
          : { key: "field.too-short", values: { min: Number(issue.minimum) } };
      if (issue.origin === "array")
        return { key: "field.too-few", values: { min: Number(issue.minimum) } };
      return { key: "field.too-low", values: { min: Number(issue.minimum) } };
    case "too_big":
      if (issue.origin === "string")
        return { key: "field.too-long", values: { max: Number(issue.maximum) } };
      if (issue.origin === "array")
        return { key: "field.too-many", values: { max: Number(issue.maximum) } };
      return { key: "field.too-high", values: { max: Number(issue.maximum) } };
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

function values(issue: z.core.$ZodIssue): Record<string, string | number> | undefined {
  const params = (issue as { params?: unknown }).params;
  return params && typeof params === "object"
    ? (params as Record<string, string | number>)
    : undefined;
}
