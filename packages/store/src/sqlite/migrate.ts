import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { type AppliedMigration, type Migration, pendingOf, readMigrations } from '../migrations/migrations.ts';

/** The folder of this store's migrations: `0001-name.sql`, applied in order, never changed once released. */
export const migrationsFolder = fileURLToPath(new URL('./migrations/', import.meta.url));

/**
 * Brings the schema up to date, all of it or nothing, and returns the names that it applied.
 * Processes that start at once wait for each other.
 * @throws StoreError `newer_schema` when a newer version was here, `changed_migration` when a file is not what was applied
 */
export function migrate(db: Database, folder = migrationsFolder): readonly string[] {
  const migrations = readMigrations(folder);
  // Where nothing is to be done nobody waits for a process that writes.
  if (isUpToDate(db, migrations)) return [];
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(`CREATE TABLE IF NOT EXISTS migration (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
    ) STRICT`);
    const pending = findPending(db, migrations);
    const record = db.prepare('INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)');
    for (const { number, name, sql, checksum } of pending) {
      db.exec(sql);
      record.run(number, name, checksum, Date.now());
    }
    db.exec('COMMIT');
    return pending.map(({ name }) => name);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Whether nothing is to be done.
 * @throws StoreError `newer_schema`, `changed_migration`
 */
export function isUpToDate(db: Database, migrations = readMigrations(migrationsFolder)): boolean {
  return hasLog(db) && findPending(db, migrations).length === 0;
}

function hasLog(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined;
}

function findPending(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const applied = db
    .prepare<[], AppliedMigration>('SELECT number, name, checksum FROM migration ORDER BY number')
    .all();
  return pendingOf(migrations, applied);
}
