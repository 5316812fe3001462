import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The entry of the command line, as it is built. */
export const tagsmithMain = join(root, 'apps/server/dist/main.js');

/** The same, unbuilt: it has the libraries of whoever imports it. */
export const tagsmithSource = join(root, 'apps/server/src/main.js');

/** The environment of every process of a run: nothing of the machine's own changes a figure. */
export function environmentFor(databaseUrl: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' };
}
