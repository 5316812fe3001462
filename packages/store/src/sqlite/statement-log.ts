import type { Database, Statement } from 'better-sqlite3';

/** Remembers every statement that connections prepare, and which of them were run. */
export class StatementLog {
  readonly #prepared = new Set<string>();
  readonly #run = new Set<string>();

  /** From now on what is prepared on the connection is remembered. */
  watch(db: Database): void {
    const prepare = db.prepare.bind(db);
    Object.defineProperty(db, 'prepare', { value: (sql: string) => this.#note(sql, prepare(sql)) });
  }

  get prepared(): readonly string[] {
    return [...this.#prepared];
  }

  get neverRun(): readonly string[] {
    return this.prepared.filter((sql) => !this.#run.has(sql));
  }

  #note(sql: string, statement: Statement): Statement {
    this.#prepared.add(sql);
    for (const method of ['run', 'get', 'all', 'iterate'] as const) {
      const call: (...parameters: unknown[]) => unknown = statement[method].bind(statement);
      const noted = (...parameters: unknown[]) => {
        this.#run.add(sql);
        return call(...parameters);
      };
      Object.defineProperty(statement, method, { value: noted });
    }
    return statement;
  }
}
