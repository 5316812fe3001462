import { join } from 'node:path';
import { startPostgres } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { root } from '../tagsmith.ts';

/** The server that a run is on. */
export interface BenchServer {
  readonly url: string;
  /** Its version, and the settings that figures depend on. */
  readonly description: string;
  stop(): Promise<void>;
}

const folder = join(root, 'node_modules/.cache/tagsmith-bench/postgres');

/** What an administrator would set on this machine. Commits wait for the disk, as they do unless it is said otherwise. */
const settings = {
  shared_buffers: '1GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  max_connections: '300',
};

const shown = [
  'shared_buffers',
  'max_wal_size',
  'checkpoint_timeout',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
];

/** The server of a URL, or one that is started here and keeps its data for the next run. */
export async function openServer(url: string | undefined): Promise<BenchServer> {
  if (url !== undefined) return { url, description: await describe(url), stop: async () => {} };
  const server = await startPostgres(settings, { keepIn: folder });
  return { url: server.url, description: await describe(server.url), stop: server.stop };
}

async function describe(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const values = [];
    for (const name of ['server_version', ...shown]) {
      const { rows } = await client.query('SELECT current_setting($1) AS value', [name]);
      values.push(name === 'server_version' ? rows[0]?.value : `${name} ${rows[0]?.value}`);
    }
    return values.join(', ');
  } finally {
    await client.end();
  }
}
