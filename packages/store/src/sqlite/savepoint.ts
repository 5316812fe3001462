import type { Database } from 'better-sqlite3';

/**
 * Runs a part of the open transaction in a savepoint: what the part throws undoes it alone and is thrown on. After a
 * full disk or an I/O error SQLite has undone the whole transaction (`db.inTransaction` is false), savepoints and all.
 */
export function bindSavepoint(db: Database): <Result>(part: () => Promise<Result>) => Promise<Result> {
  const begin = db.prepare('SAVEPOINT part');
  const release = db.prepare('RELEASE part');
  const rollback = db.prepare('ROLLBACK TO part');

  return async (part) => {
    begin.run();
    try {
      const result = await part();
      release.run();
      return result;
    } catch (error) {
      if (db.inTransaction) {
        rollback.run();
        release.run();
      }
      throw error;
    }
  };
}
