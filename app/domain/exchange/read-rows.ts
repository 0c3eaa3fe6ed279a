import { z } from "zod";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { parseJson } from "#app/std/json.ts";
import type { Complaints } from "./import-errors.ts";
import { type PackageFile, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";

export type StagedRow = Record<string, unknown> & { line: number };

/** A row of a file: a line as text, or what such a line says. */
export type PackageLine = string | object;

const atOnce = { rows: 2_000, characters: 1_000_000 };

const schemas = Object.fromEntries(
  Object.entries(packageFormat).map(([file, columns]) => [
    file,
    z.strictObject(columns as z.ZodRawShape),
  ]),
) as Record<PackageFile, z.ZodObject>;

/** The good rows of a file as JSON arrays of a bounded size; what is wrong with the others goes to the complaints. */
export async function* readRows(
  file: PackageFile,
  lines: AsyncIterable<PackageLine> | Iterable<PackageLine>,
  complaints: Complaints,
): AsyncGenerator<{ json: string; rows: number }> {
  const schema = schemas[file];
  const withText = packageTables[file].bodyText === true;
  let batch: string[] = [];
  let characters = 0;
  let line = 0;
  for await (const given of lines) {
    line++;
    if (typeof given === "string" && given.trim() === "") continue;
    const said = typeof given === "string" ? parseJson(given) : given;
    if (typeof said !== "object" || said === null || Array.isArray(said)) {
      complaints.add(file, line, "", "not a JSON object");
      continue;
    }
    const read = schema.safeParse(said);
    if (!read.success) {
      for (const issue of read.error.issues)
        complaints.add(file, line, path(issue), sentence(issue));
      continue;
    }
    const row: Record<string, unknown> = { line, ...read.data };
    if (withText) row.body_text = proseToText(row.body as Prose);
    batch.push(JSON.stringify(row));
    characters += batch.at(-1)!.length;
    if (batch.length >= atOnce.rows || characters >= atOnce.characters) {
      yield { json: `[${batch.join(",")}]`, rows: batch.length };
      batch = [];
      characters = 0;
    }
  }
  if (batch.length) yield { json: `[${batch.join(",")}]`, rows: batch.length };
}

const path = (issue: z.core.$ZodIssue) =>
  [...issue.path, ...(issue.code === "unrecognized_keys" ? [issue.keys[0]!] : [])]
    .map((step, n) =>
      typeof step === "number" ? `[${step}]` : n ? `.${String(step)}` : String(step),
    )
    .join("");

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "no such column";
  if (issue.code === "invalid_type" && issue.input === undefined) return "missing";
  return issue.message;
}
