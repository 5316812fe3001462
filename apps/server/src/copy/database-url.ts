import { anyDatabase, beginningOf, type DatabaseUrl, parseDatabaseUrl } from '../parse-database-url.ts';
import { CopyError } from './copy-error.ts';

/**
 * Reads what an option says of a database.
 * @throws CopyError, whose message has no password
 */
export function databaseUrl(option: string): (text: string) => DatabaseUrl {
  return (text) => {
    const database = parseDatabaseUrl(text);
    if (database !== undefined) return database;
    throw new CopyError(`${option} must be ${anyDatabase}, not "${beginningOf(text)}".`);
  };
}
