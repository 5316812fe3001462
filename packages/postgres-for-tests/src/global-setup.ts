import type { TestProject } from 'vitest/node';
import './new-database-url.ts';
import { startPostgres } from './start-postgres.ts';

/**
 * No test cuts the power, so nothing waits for the disk: what a process wrote before it was killed is kept all the same. Tests
 * that kill a server start one of their own, with the settings of an installation.
 */
const settings = { max_connections: '300', fsync: 'off', full_page_writes: 'off' };

/** One server for all tests of a package: that of TEST_POSTGRES_URL, or one that lives as long as they do. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  // biome-ignore lint/style/noProcessEnv: whoever runs the tests says so here, and nowhere else.
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined) {
    provide('postgresUrl', given);
    return undefined;
  }
  const server = await startPostgres(settings);
  provide('postgresUrl', server.url);
  return () => server.stop();
}
