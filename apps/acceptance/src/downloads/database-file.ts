import { DatabaseSync } from 'node:sqlite';

/** What SQLite itself finds wrong with a database, and the emails in it. */
export function readDatabase(file: string): { readonly check: unknown; readonly emails: ReadonlySet<string> } {
  const db = new DatabaseSync(file);
  try {
    const emails = db.prepare('SELECT email FROM lead WHERE email IS NOT NULL').all();
    return {
      check: db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => Object.values(row)),
      emails: new Set(emails.map(({ email }) => String(email))),
    };
  } finally {
    db.close();
  }
}
