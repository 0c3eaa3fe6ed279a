// Parts of queries over the staged rows of a package. `SELF` is the staged rows of the file
// that a check belongs to.

export const staged = "pg_temp.staged_";

/**
 * Rows as they will be after the import: those staged, and those here that are not staged again.
 */
export const rowsAfterImport = (file: string, table: string, columns: string) => `(
      select ${columns} from ${staged}${file}
      union all
      select ${columns} from ${table} t
      where not exists (select 1 from ${staged}${file} s where s.id = t.id)
    )`;

export const ideasAfterImport = rowsAfterImport("ideas", "ideas", "id, challenge_id, stage");

export const contributionsAfterImport = (columns: string) =>
  rowsAfterImport("contributions", "contributions", columns);

/** The entries of a list column, as `e(each, n)` with n from 1. */
export const listEntries = (list: string) =>
  `cross join lateral jsonb_array_elements(s.${list}) with ordinality e(each, n)`;

/** A check that no list holds an entry twice: the whole value, or the given fields of it. */
export function duplicatesIn(list: string, ...fields: string[]): string {
  const value = fields.length
    ? fields.map((field) => `(e.each ->> '${field}')`).join(" || ' ' || ")
    : "(e.each #>> '{}')";
  return `
    select line, '${list}' as column, value || ' is listed twice' as problem
    from (select s.line, ${value} as value from SELF s ${listEntries(list)}) v
    group by line, value
    having count(*) > 1`;
}

/** The kind of a staged person `s`. Packages of version 0.1 have it only in the id. */
export const stagedPersonKind = String.raw`coalesce(
  s.kind, case when s.id like 'sealed\_%' then 'placeholder' else 'person' end)`;
