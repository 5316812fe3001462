import type { Database } from 'better-sqlite3';
import type { Deferred } from './deferred.ts';

/**
 * Runs a part of the open transaction in a savepoint: what the part throws undoes it alone and is thrown on. After a
 * full disk or an I/O error SQLite has undone the whole transaction (`db.inTransaction` is false), savepoints and all.
 * What waits is written before, so that none of it is undone with the part, and what the part leaves waiting is.
 */
export function bindSavepoint(
  db: Database,
  deferred: Deferred,
): <Result>(part: () => Promise<Result>) => Promise<Result> {
  const begin = db.prepare('SAVEPOINT part');
  const release = db.prepare('RELEASE part');
  const rollback = db.prepare('ROLLBACK TO part');

  return async (part) => {
    deferred.flush();
    begin.run();
    try {
      const result = await part();
      release.run();
      return result;
    } catch (error) {
      deferred.discard();
      if (db.inTransaction) {
        rollback.run();
        release.run();
      }
      throw error;
    }
  };
}
