import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: string;
  /** Numbers and amounts: right-aligned, in tabular figures. */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
};

/** A table on wide screens, cards on a phone. The first column is the heading of its row. */
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
  /** The element id of a row, to link to it. */
  rowId?: (row: Row) => string;
}) {
  const [firstColumn, ...otherColumns] = columns;
  return (
    <div className="table-box">
      <table className="table table-cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "figure" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              <th scope="row">{firstColumn!.cell(row)}</th>
              {otherColumns.map((column) => (
                <td
                  key={column.key}
                  data-label={column.label}
                  className={column.numeric ? "figure" : undefined}
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
