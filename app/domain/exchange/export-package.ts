import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { type ColumnKind, columnKinds } from "./package-columns.ts";
import { type PackageFile, packageFiles, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import type { ListMapping } from "./table-mapping.ts";
import { tableColumn } from "./table-sql.ts";

const fetchSize = 1_000;

/**
 * Exports everything from one snapshot of the database, file by file: `write` gets the rows of a
 * file as lines without line ends. The order is fixed, so the same content gives the same bytes.
 * Leaves out pictures, passwords, sessions, the activity, and drafts that may be submitted
 * anonymously.
 */
export async function exportPackage(
  ctx: Ctx,
  write: (file: PackageFile, lines: AsyncIterable<string>) => Promise<void>,
): Promise<void> {
  allowPlatform(ctx.actor, "package.exchange");
  await ctx.db.transaction(
    async (tx) => {
      for (const file of packageFiles) await write(file, linesOf(tx as unknown as Db, file));
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function* linesOf(db: Db, file: PackageFile): AsyncGenerator<string> {
  await db.execute(sql.raw(`declare package_rows no scroll cursor for ${exportQuery(file)}`));
  for (;;) {
    const rows = (await db.execute(sql.raw(`fetch ${fetchSize} from package_rows`))) as unknown as {
      row: string;
    }[];
    // Parsed and written again, because the database's own JSON has spaces.
    for (const { row } of rows) yield JSON.stringify(JSON.parse(row));
    if (rows.length < fetchSize) break;
  }
  await db.execute(sql.raw("close package_rows"));
}

function exportQuery(file: PackageFile): string {
  const { table, key, lists = {}, order, excludedRows } = packageTables[file];
  const columns = Object.entries(packageFormat[file]).map(([column, schema]) => {
    const list = lists[column];
    const value = list
      ? listExpression(list, schema)
      : exportExpression(columnValue(file, column), columnKind(schema));
    return `${value} as "${column}"`;
  });
  const keyOrder = key.map((column) => {
    const isId = columnKind(packageFormat[file][column as never]) === "id";
    return `t."${tableColumn(file, column)}"${isId ? ` collate "C"` : ""} nulls first`;
  });
  return `
    select row_to_json(r)::text as row
    from (
      select ${columns.join(", ")}
      from ${table} t
      ${excludedRows ? `where not ${excludedRows}` : ""}
      order by ${order ? `t.${order}` : keyOrder.join(", ")}
    ) r`;
}

function listExpression(
  { table, owner, fields, order, separatedByCommas }: ListMapping,
  schema: z.ZodType,
): string {
  if (separatedByCommas)
    return `(
      select coalesce(string_agg(l."${fields.value}", ', ' order by ${order}), '')
      from ${table} l
      where l."${owner}" = t.id)`;
  const entrySchema = (unwrap(schema) as z.ZodArray<z.ZodType>).element;
  const isObject = entrySchema instanceof z.ZodObject;
  const entries = Object.entries(fields).map(([field, column]) => {
    const fieldSchema = isObject ? (entrySchema.shape[field] as z.ZodType) : entrySchema;
    return [field, exportExpression(`l."${column}"`, columnKind(fieldSchema))] as const;
  });
  const entry = isObject
    ? `json_build_object(${entries.map(([field, value]) => `'${field}', ${value}`).join(", ")})`
    : entries[0]![1];
  return `(
      select coalesce(json_agg(${entry} order by ${order}), '[]')
      from ${table} l
      where l."${owner}" = t.id)`;
}

function columnValue(file: PackageFile, column: string): string {
  const value = `t."${tableColumn(file, column)}"`;
  return packageTables[file].emptyAsNull?.includes(column) ? `coalesce(${value}, '')` : value;
}

function exportExpression(value: string, kind: ColumnKind | undefined): string {
  if (kind === "instant")
    return `to_char(${value} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (kind === "date") return `to_char(${value}, 'YYYY-MM-DD')`;
  return kind === "decimal" ? `${value}::text` : value;
}

/** The schema inside "nullable" and "with a default". */
function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

/** The kind is registered on the schema itself; .describe() and .min() inherit it. */
export function columnKind(schema: z.ZodType): ColumnKind | undefined {
  return columnKinds.get(unwrap(schema))?.kind;
}
