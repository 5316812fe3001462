import { createHash } from 'node:crypto';

/** SQL that a connection prepares once, under its name; `Row` is what it answers. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Only the type says what a row is. */
  readonly row?: Row;
}

/** A statement whose text stays the same for good. What is made anew for each query is not worth a name: see `unnamed`. */
export function statement<Row = never>(text: string): Statement<Row> {
  // A connection knows a statement by its name, so two texts must never share one.
  return { name: createHash('sha256').update(text).digest('base64url').slice(0, 22), text };
}

/** A statement that the planner looks at anew each time, with the values in view. */
export function unnamed<Row = never>(text: string): Statement<Row> {
  return { name: '', text };
}
