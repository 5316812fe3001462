import type { BoundStatement } from './bind-list.ts';
import { type Statement, statement, unnamed } from './statement.ts';

/** Lists of up to so many rows are prepared; a longer one is a statement of its own. */
const mostPrepared = 64;
/** PostgreSQL takes 65 535 parameters a statement. */
const mostParameters = 60_000;

/**
 * INSERTs of any number of rows: one, or several where one would be too long. `rest` stands behind the values, such as an
 * ON CONFLICT clause. A list of values can be sent to the shards of its rows, where `SELECT … FROM unnest($1)` can't. The
 * lengths that are prepared are powers of two, so that there are few.
 */
export function bindInsert(table: string, columns: readonly string[], rest = '') {
  const known = new Map<number, Statement<never>>();
  const textFor = (rows: number): string => {
    const row = (index: number) =>
      `(${columns.map((_, column) => `$${index * columns.length + column + 1}`).join(', ')})`;
    const lists = Array.from({ length: rows }, (_, index) => row(index));
    return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lists.join(', ')} ${rest}`;
  };
  const statementFor = (rows: number): Statement<never> => {
    if (rows > mostPrepared) return unnamed(textFor(rows));
    const found = known.get(rows) ?? statement(textFor(rows));
    known.set(rows, found);
    return found;
  };
  const most = Math.floor(mostParameters / columns.length);

  return (rows: readonly (readonly unknown[])[]): readonly BoundStatement[] => {
    const insertions: BoundStatement[] = [];
    for (let start = 0; start < rows.length; ) {
      const left = Math.min(most, rows.length - start);
      const length = left > mostPrepared ? left : 2 ** Math.floor(Math.log2(left));
      insertions.push({ statement: statementFor(length), values: rows.slice(start, start + length).flat() });
      start += length;
    }
    return insertions;
  };
}
