import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: string;
  /** Numbers and amounts: to the right, in tabular figures. */
  figure?: boolean;
  cell: (row: Row) => ReactNode;
};

/** Rows and columns on a desk, cards on a phone. The first column names the row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowId,
}: {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowId?: (row: Row) => string; // a place of the page
}) {
  const [first, ...others] = columns;
  return (
    <div className="table-box">
      <table className="table table-cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.figure ? "figure" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              <th scope="row">{first!.cell(row)}</th>
              {others.map((column) => (
                <td
                  key={column.key}
                  data-label={column.label}
                  className={column.figure ? "figure" : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
