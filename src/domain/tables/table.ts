/** Data as rows, for the table under a picture and the file beside it: one computation for both. */

export interface Column {
  /** Name of the column in a file: lower case, underscores. */
  key: string;
  /** Heading in the table on the page. */
  title: string;
  /** In the file alone: an id by which the row joins others, where the page has a name. */
  isFileOnly?: true;
}
export type Cell = string | number;

export interface Table {
  columns: readonly Column[];
  /** One value a column, by its key; without one the page says “none” and a file has an empty cell. */
  rows: readonly Readonly<Record<string, Cell>>[];
}
