import { inject } from 'vitest';
import { createDatabase } from './create-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that the tests may make databases on; see `global-setup`. */
    readonly postgresUrl: string;
  }
}

/** A new, empty database on the server of the tests. `options` are those of CREATE DATABASE. */
export function newDatabaseUrl(options?: string): Promise<string> {
  return createDatabase(inject('postgresUrl'), options);
}
