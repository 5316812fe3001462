import { connect } from './connect.ts';
import { databaseUrlOf } from './folder.ts';

/** A way into the PostgreSQL database of a folder that can be closed, as if the database were away. */
export interface DatabaseRole {
  readonly url: string;
  /** Ends the connections and takes no new ones. */
  shutOut(): Promise<void>;
  letIn(): Promise<void>;
}

export async function newDatabaseRole(folder: string, password: string): Promise<DatabaseRole> {
  const url = new URL(databaseUrlOf(folder));
  const name = url.pathname.slice(1);
  const run = async (statements: readonly string[]) => {
    const database = await connect(folder);
    for (const statement of statements) await database.run(statement);
    await database.close();
  };
  await run([`CREATE ROLE "${name}" LOGIN SUPERUSER PASSWORD '${password}'`]);
  url.username = name;
  url.password = password;
  return {
    url: url.href,
    shutOut: () =>
      run([
        `ALTER ROLE "${name}" NOLOGIN`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${name}'`,
      ]),
    letIn: () => run([`ALTER ROLE "${name}" LOGIN`]),
  };
}
