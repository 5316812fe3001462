import type { Session } from './session.ts';
import { type Statement, statement } from './statement.ts';

/** A longer list is several statements. */
const longest = 64;

/** A statement with its values. */
export interface BoundStatement<Row = never> {
  readonly statement: Statement<Row>;
  readonly values: readonly unknown[];
}

/**
 * Statements over any number of rows, which stand in them as a list such as `($2::bigint, $3::text), (…)`; `$1` is the
 * account. With an array in its place PostgreSQL would plan the statement anew each time: it takes a plan for any array
 * to be dearer than one for the array at hand. The lengths are powers of two, so that few are prepared; what is left over
 * is filled with the last row, so the statement must not mind a row that comes twice.
 */
export function bindList<Row = never>(types: readonly string[], textFor: (rows: string) => string) {
  const known = new Map<number, Statement<Row>>();
  const statementFor = (length: number): Statement<Row> => {
    const row = (index: number) =>
      `(${types.map((type, column) => `$${index * types.length + column + 2}::${type}`).join(', ')})`;
    const found =
      known.get(length) ?? statement<Row>(textFor(Array.from({ length }, (_, index) => row(index)).join(', ')));
    known.set(length, found);
    return found;
  };

  return (accountKey: number, rows: readonly (readonly unknown[])[]): readonly BoundStatement<Row>[] => {
    const bound: BoundStatement<Row>[] = [];
    for (let start = 0; start < rows.length; start += longest) {
      const part = rows.slice(start, start + longest);
      const length = 2 ** Math.ceil(Math.log2(part.length));
      const filled = Array.from({ length }, (_, index) => part[index] ?? part.at(-1) ?? []);
      bound.push({ statement: statementFor(length), values: [accountKey, ...filled.flat()] });
    }
    return bound;
  };
}

/** The rows that some statements answer, all of them sent at once. */
export async function runAll<Row>(session: Session, bound: readonly BoundStatement<Row>[]): Promise<readonly Row[]> {
  return (await Promise.all(bound.map(({ statement, values }) => session.rows(statement, values)))).flat();
}
