import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Makes a new, empty database on the server of a URL and returns the URL of it. `options` are those of CREATE DATABASE. */
export async function createDatabase(serverUrl: string, options = ''): Promise<string> {
  const name = `tagsmith_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} ${options}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
