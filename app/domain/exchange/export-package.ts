import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { type ColumnKind, columnKinds } from "./package-columns.ts";
import { type PackageFile, packageFiles, packageFormat } from "./package-format.ts";
import { type ListPlace, packageTables, tableColumn } from "./package-tables.ts";

const atOnce = 1_000;

/**
 * Everything as one moment saw it, file by file: `write` gets each file's rows as lines without their ends. The order is
 * fixed, so the same content gives the same bytes. Pictures, passwords, sessions, the activity and drafts of what may be posted without a name stay behind.
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
  await db.execute(sql.raw(`declare package_rows no scroll cursor for ${question(file)}`));
  for (;;) {
    const rows = (await db.execute(sql.raw(`fetch ${atOnce} from package_rows`))) as unknown as {
      row: string;
    }[];
    for (const { row } of rows) yield JSON.stringify(JSON.parse(row)); // the database leaves blanks where it pleases
    if (rows.length < atOnce) break;
  }
  await db.execute(sql.raw("close package_rows"));
}

function question(file: PackageFile): string {
  const { table, key, lists = {}, order, leaves } = packageTables[file];
  const columns = Object.entries(packageFormat[file]).map(([column, schema]) => {
    const list = lists[column];
    const value = list
      ? listed(list, schema)
      : shown(`t."${tableColumn(file, column)}"`, kindOf(schema));
    return `${value} as "${column}"`;
  });
  const sorted = key.map(
    (column) =>
      `t."${tableColumn(file, column)}"${kindOf(packageFormat[file][column as never]) === "id" ? ` collate "C"` : ""}`,
  );
  return `select row_to_json(r)::text as row from (select ${columns.join(", ")} from ${table} t ${leaves ? `where not ${leaves}` : ""} order by ${order ? `t.${order}` : sorted.join(", ")}) r`;
}

function listed({ table, owner, fields, order }: ListPlace, schema: z.ZodType): string {
  const each = (unwrapped(schema) as z.ZodArray<z.ZodType>).element;
  const entries = Object.entries(fields).map(
    ([field, column]) =>
      [
        field,
        shown(
          `l."${column}"`,
          kindOf(each instanceof z.ZodObject ? (each.shape[field] as z.ZodType) : each),
        ),
      ] as const,
  );
  const entry =
    each instanceof z.ZodObject
      ? `json_build_object(${entries.map(([field, value]) => `'${field}', ${value}`).join(", ")})`
      : entries[0]![1];
  return `(select coalesce(json_agg(${entry} order by ${order}), '[]') from ${table} l where l."${owner}" = t.id)`;
}

const shown = (value: string, kind: ColumnKind | undefined) =>
  kind === "instant"
    ? `to_char(${value} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : kind === "date"
      ? `to_char(${value}, 'YYYY-MM-DD')`
      : kind === "decimal"
        ? `${value}::text`
        : value;

/** What is inside "may be null", "has a default" and a description. */
function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

/** Metadata hangs on the schema itself; .describe() and .min() make another with the same parent. */
export function kindOf(schema: z.ZodType): ColumnKind | undefined {
  return columnKinds.get(unwrapped(schema))?.kind;
}
