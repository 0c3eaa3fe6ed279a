import { z } from "zod";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { parseJson } from "#app/std/json.ts";
import type { ImportErrors } from "./import-errors.ts";
import { type PackageFile, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";

export type StagedRow = Record<string, unknown> & { line: number };

/** A row of a file: a line of JSON, or the object it holds. */
export type PackageLine = string | object;

const batchLimit = { rows: 2_000, characters: 1_000_000 };

const schemas = Object.fromEntries(
  Object.entries(packageFormat).map(([file, columns]) => [
    file,
    z.strictObject(columns as z.ZodRawShape),
  ]),
) as Record<PackageFile, z.ZodObject>;

/**
 * Reads the valid rows of a file, as JSON arrays of a limited size. Adds what is wrong with the
 * others to the errors.
 */
export async function* readRows(
  file: PackageFile,
  lines: AsyncIterable<PackageLine> | Iterable<PackageLine>,
  errors: ImportErrors,
): AsyncGenerator<{ json: string; rows: number }> {
  let batch: string[] = [];
  let characters = 0;
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber++;
    if (typeof line === "string" && line.trim() === "") continue;
    const row = readRow(file, line, lineNumber, errors);
    if (!row) continue;
    const json = JSON.stringify(row);
    batch.push(json);
    characters += json.length;
    if (batch.length >= batchLimit.rows || characters >= batchLimit.characters) {
      yield { json: `[${batch.join(",")}]`, rows: batch.length };
      batch = [];
      characters = 0;
    }
  }
  if (batch.length) yield { json: `[${batch.join(",")}]`, rows: batch.length };
}

function readRow(
  file: PackageFile,
  line: PackageLine,
  lineNumber: number,
  errors: ImportErrors,
): StagedRow | null {
  const value = typeof line === "string" ? parseJson(line) : line;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    errors.add(file, lineNumber, "", "not a JSON object");
    return null;
  }
  const parsed = schemas[file].safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      errors.add(file, lineNumber, issuePath(issue), issueMessage(issue));
    return null;
  }
  const row: StagedRow = { line: lineNumber, ...parsed.data };
  for (const column of packageTables[file].emptyAsNull ?? [])
    if (row[column] === "") row[column] = null;
  if (packageTables[file].hasBodyText) row.body_text = richTextToText(row.body as RichText);
  return row;
}

/** The path of an issue, such as `schedule[2].starts_at`. */
function issuePath(issue: z.core.$ZodIssue): string {
  const unknownKey = issue.code === "unrecognized_keys" ? [issue.keys[0]!] : [];
  return [...issue.path, ...unknownKey]
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      return index === 0 ? String(step) : `.${String(step)}`;
    })
    .join("");
}

function issueMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "no such column";
  if (issue.code === "invalid_type" && issue.input === undefined) return "missing";
  return issue.message;
}
