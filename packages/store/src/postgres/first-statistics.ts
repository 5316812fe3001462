import type { ReadPool } from './read-pool.ts';
import { unnamed } from './statement.ts';

/** How often it is looked whether a table has grown, in milliseconds. */
const interval = 2_000;
/** Smaller tables are read as fast by any plan; in bytes. */
const worthIt = 64 * 1024;

const selectUnknown = unnamed<{ readonly name: string }>(`
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND reltuples < 0
    AND pg_relation_size(oid) > ${worthIt}`);
const selectAny = unnamed<{ readonly name: string }>(`
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname IN ('lead', 'change', 'lead_tag')
    AND reltuples < 0 LIMIT 1`);

/**
 * Has PostgreSQL look at tables that have grown and that it knows nothing about. It would do so itself after a minute;
 * until then it takes any index that begins with the account for as good as the right one, and goes through all leads for
 * one.
 */
export class FirstStatistics {
  readonly #pool: ReadPool;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: ReadPool) {
    this.#pool = pool;
    this.#timer = setInterval(() => this.#look().catch(() => undefined), interval).unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    if (this.#timer === undefined) return;
    const unknown = await this.#pool.read((session) => session.rows(selectUnknown, []));
    for (const { name } of unknown) await this.#pool.write((session) => session.rows(unnamed(`ANALYZE ${name}`), []));
    const any = await this.#pool.read((session) => session.row(selectAny, []));
    if (any === undefined) this.close();
  }
}
