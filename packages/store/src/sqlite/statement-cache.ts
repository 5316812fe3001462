import type { Database, Statement } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/** Prepares a statement once per text: for queries whose filters make a small number of shapes. */
export class StatementCache<Row> {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement<[object], Row>>();

  constructor(db: Database) {
    this.#db = db;
  }

  get(sql: string): Statement<[object], Row> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = prepare<[object], Row>(this.#db, sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
