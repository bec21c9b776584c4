/** A condition on plain columns; a relation cannot be asked for here. */
export type Condition = Record<string, unknown>;

/** By columns, or by columns of a relation. */
export type Order = Record<string, 'asc' | 'desc' | Record<string, 'asc' | 'desc'>>;

/** Rows that meet a condition, in whatever order. */
export interface Selection {
  where: Condition;
}

/** A part of a table, in an order. */
export interface PageQuery extends Selection {
  orderBy: Order[];
  offset?: number;
  limit?: number;
}
