import { z } from "zod";
import { columnKinds } from "./package-columns.ts";
import { packageFiles, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";

const introduction = `# The exchange package

Generated from package-format.ts; a test keeps it up to date. A package is a folder or a zip of JSON
Lines files (UTF-8, one JSON object per line), one file per kind of thing. A missing file has no rows.

- \`npm run import -- <folder or zip>\` imports a package, as a whole or not at all. Errors are reported
  by file, line and column.
- \`npm run export -- <new folder, or a name ending in .zip>\` exports everything in the same form. The
  same content gives the same bytes.

An id in the package is the id in Groundswell: importing a package twice adds nothing, and rows that
differ are updated. Versions, moves and the ledger only grow: a row that exists and differs is refused.
Instants are UTC (\`2026-03-01T09:30:00Z\`, up to six decimals of a second); money is in minor units
(cents) of the challenge's currency. Pictures, passwords, sessions, notifications and the activity are
not included; the import itself is one activity.
`;

/** Generates package-format.md: every file with its columns. */
export function describePackage(): string {
  return [
    introduction,
    ...packageFiles.map((file) => {
      const { key, appendOnly } = packageTables[file];
      const columns = Object.entries(packageFormat[file]).map(([name, schema]) => {
        const description = cell(schema.description ?? "");
        const cells = [`\`${name}\``, cell(kindText(schema)), defaultOf(schema), description];
        return `| ${cells.join(" | ")} |`;
      });
      const keyText = key.map((column) => `\`${column}\``).join(" + ");
      const appendText = appendOnly ? " Only grows; kept in the order of the file." : "";
      return [
        `## ${file}.jsonl\n`,
        `Key: ${keyText}.${appendText}\n`,
        "| column | holds | when left out | |",
        "|---|---|---|---|",
        `${columns.join("\n")}\n`,
      ].join("\n");
    }),
  ].join("\n");
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function kindText(schema: z.ZodType): string {
  if (schema instanceof z.ZodDefault) return kindText(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNullable) return `${kindText(schema.unwrap() as z.ZodType)}, or null`;
  const description = columnKinds.get(schema)!.description;
  if (!(schema instanceof z.ZodArray)) return description;
  const entry = schema.element as z.ZodType;
  if (!(entry instanceof z.ZodObject)) return `list of ${kindText(entry)}`;
  const fields = Object.entries(entry.shape).map(
    ([name, field]) => `\`${name}\` (${kindText(field as z.ZodType)})`,
  );
  return `list of ${fields.join(", ")}`;
}

const defaultOf = (schema: z.ZodType) =>
  schema instanceof z.ZodDefault
    ? `\`${JSON.stringify(schema.parse(undefined))}\``
    : "must be there";
