import type { Database, Statement } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/** Statements that one cache keeps: trees of conditions make as many shapes as callers think of. */
const most = 200;

/** Prepares a statement once per text: for those whose filters, or columns, make a small number of shapes. */
export class StatementCache<Row, Parameters extends unknown[] = [object]> {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement<Parameters, Row>>();

  constructor(db: Database) {
    this.#db = db;
  }

  get(sql: string): Statement<Parameters, Row> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = prepare<Parameters, Row>(this.#db, sql);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= most) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}
