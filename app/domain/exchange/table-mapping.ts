import type { PackageFile } from "./package-format.ts";

/** Where the entries of a list column are stored. */
export type ListMapping = {
  table: string;
  /** The table's column with the key of the row that holds the list. */
  owner: string;
  /** The table's column for each field. A list of bare values has one field, called value. */
  fields: Record<string, string>;
  /** What identifies an entry, together with the owner. */
  key: string[];
  /** The order of an export. */
  order: string;
  /** The column with an entry's place in the list. */
  position?: string;
  /** The package has the entries as one text, separated by commas. */
  separatedByCommas?: true;
  /** Fields that refer to a row, by the file it is in. */
  refs: Record<string, PackageFile>;
};

/** Where the rows of a file are stored. */
export type TableMapping = {
  table: string;
  key: string[];
  /** History and money: an existing row cannot change, and a package that differs is refused. */
  appendOnly?: true;
  /** The order of an export; by key when left out. */
  order?: string;
  /** A condition over rows `t` that an export leaves out. */
  excludedRows?: string;
  /** The table's column for a package column with another name. */
  columns?: Record<string, string>;
  /** The table also stores the challenge of the row's idea. */
  hasChallengeId?: true;
  /** Columns that refer to a row, in the package or stored already, by the file it is in. */
  refs: Record<string, PackageFile>;
  /** Columns that an existing row cannot change. */
  immutable?: string[];
  /** Columns that are empty in a package and null in the table. */
  emptyAsNull?: string[];
  /** Package columns whose value is computed, as SQL over the staged row `s`. */
  derived?: Record<string, string>;
  /** The table also stores the body as plain text. */
  hasBodyText?: true;
  lists?: Record<string, ListMapping>;
};
