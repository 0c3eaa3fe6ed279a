import { z } from "zod";
import { columnKinds } from "./package-columns.ts";
import { packageFiles, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";

const introduction = `# The exchange package

Made from package-format.ts; a test holds it true. A folder or a zip of JSON Lines files (UTF-8, one JSON object a line), one file a kind of
thing. A file that is left out is a file without rows.

- \`npm run import -- <folder or zip>\` takes a package in, whole or not at all. Mistakes are told by file, line and column.
- \`npm run export -- <new folder, or a name ending in .zip>\` gives everything out in the same form. The same content gives the same bytes.

An id in the package is the id in Groundswell: importing twice doubles nothing, and what differs is brought up to date. Versions, moves and
the ledger only grow: a row that is there already and says otherwise is refused. An instant is UTC (\`2026-03-01T09:30:00Z\`, up to six
decimals of a second); money is whole minor units (cents) in the challenge's currency. Pictures, passwords, sessions, notices and the activity
are not in it; the import itself is one activity.
`;

/** The page package-format.md: every file with its columns. */
export function describePackage(): string {
  return [
    introduction,
    ...packageFiles.map((file) => {
      const { key, onlyGrows } = packageTables[file];
      const columns = Object.entries(packageFormat[file]).map(
        ([name, schema]) =>
          `| \`${name}\` | ${cell(kind(schema))} | ${needed(schema)} | ${cell(schema.description ?? "")} |`,
      );
      return `## ${file}.jsonl\n\nKey: ${key.map((column) => `\`${column}\``).join(" + ")}.${onlyGrows ? " Only grows; kept in the order of the file." : ""}\n\n| column | holds | when left out | |\n|---|---|---|---|\n${columns.join("\n")}\n`;
    }),
  ].join("\n");
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function kind(schema: z.ZodType): string {
  if (schema instanceof z.ZodDefault) return kind(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNullable) return `${kind(schema.unwrap() as z.ZodType)}, or null`;
  const is = columnKinds.get(schema)!.is;
  if (!(schema instanceof z.ZodArray)) return is;
  const each = schema.element as z.ZodType;
  return each instanceof z.ZodObject
    ? `list of ${Object.entries(each.shape)
        .map(([name, field]) => `\`${name}\` (${kind(field as z.ZodType)})`)
        .join(", ")}`
    : `list of ${kind(each)}`;
}

const needed = (schema: z.ZodType) =>
  schema instanceof z.ZodDefault
    ? `\`${JSON.stringify(schema.parse(undefined))}\``
    : "must be there";
