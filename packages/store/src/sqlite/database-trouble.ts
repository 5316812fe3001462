import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';

/** What SQLite reports when the database is the trouble, not what was asked of it. */
const troubles = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|INTERRUPT|IOERR|LOCKED|NOMEM|NOTADB|PERM|PROTOCOL|READONLY)/;

/** Such an error in the port's words; any other as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError) || !troubles.test(error.code)) return error;
  return new StoreError('unavailable', `The database does not answer: ${error.message}`, { cause: error });
}
