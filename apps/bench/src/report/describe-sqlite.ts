import Sqlite from 'better-sqlite3';

export function describeSqlite(): string {
  const db = new Sqlite(':memory:');
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  db.close();
  return `${version}, WAL, synchronous FULL`;
}
