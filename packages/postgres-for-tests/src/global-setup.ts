import type { TestProject } from 'vitest/node';
import './new-database-url.ts';
import { startPostgres } from './start-postgres.ts';

/** One server for all tests of a package: that of TEST_POSTGRES_URL, or one that lives as long as they do. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  // biome-ignore lint/style/noProcessEnv: whoever runs the tests says so here, and nowhere else.
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined) {
    provide('postgresUrl', given);
    return undefined;
  }
  const server = await startPostgres({ max_connections: '300' });
  provide('postgresUrl', server.url);
  return () => server.stop();
}
