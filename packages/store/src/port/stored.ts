/**
 * The store's own key of a record, carried on what it returned so that a later call in the same transaction finds the
 * row without a look-up. Under a symbol, so that it never reaches a caller: JSON and structured clone drop it.
 */
export const rowKey: unique symbol = Symbol('rowKey');

/** A record with the store's own key on it. Pass it back to the store that returned it; don't make one. */
export type Stored<Record> = Record & Keyed;

/** What is needed of a record to find its row. */
export interface Keyed {
  readonly [rowKey]: number;
}
