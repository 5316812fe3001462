import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

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
  if (hasLog(db) && findPending(db, migrations).length === 0) return [];
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

function hasLog(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined;
}

function findPending(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const applied = db.prepare<[], Applied>('SELECT number, name, checksum FROM migration ORDER BY number').all();
  refuseStrangers(applied, migrations);
  return migrations.slice(applied.length);
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`Migrations are numbered 0001, 0002, …; ${name} is out of turn`);
    // A checkout on another system may have other line ends; it is the same migration.
    const sql = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

function refuseStrangers(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const { number, name, checksum } of applied) {
    const known = migrations[number - 1];
    if (known === undefined) {
      throw new StoreError(
        'newer_schema',
        `The database belongs to a newer version of Tagsmith (it has migration ${name}); start that version, or newer.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new StoreError(
        'changed_migration',
        `Migration ${known.name} is not the file that made this database; restore it, and put the change into a new migration.`,
      );
    }
  }
}
