import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from '../store-error.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Those that were not applied yet.
 * @throws StoreError `newer_schema` when a newer version was here, `changed_migration` when a file is not what was applied
 */
export function pendingOf(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  refuseStrangers(applied, migrations);
  return migrations.slice(applied.length);
}

/** The migrations in a folder: `0001-name.sql`, in order. */
export function readMigrations(folder: string): readonly Migration[] {
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

function refuseStrangers(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
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
