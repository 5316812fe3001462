import { expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { connect } from '../harness/connect.ts';
import { databaseUrlOf } from '../harness/folder.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

test('a database that goes away: it is said, the server lives, and no log has the password', async () => {
  const folder = await newTestFolder();
  const url = new URL(databaseUrlOf(folder));
  const name = url.pathname.slice(1);
  const database = await connect(folder);
  await database.run(`CREATE ROLE "${name}" LOGIN SUPERUSER PASSWORD 'sesame-open'`);
  url.username = name;
  url.password = 'sesame-open';
  const server = await serveForTest(folder, { DATABASE_URL: url.href, LOG_LEVEL: 'trace' });
  const api = trpcApi(server.url, String(server.firstKey));
  await api.createLead({ email: 'jane@example.com' });

  await database.run(`ALTER ROLE "${name}" NOLOGIN`);
  await database.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${name}'`);
  expect(await call(`${server.url}/readyz`)).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  expect(await api.refused('lead.create', {})).toMatchObject({ status: 503, reason: 'store_unavailable' });
  expect(await api.refused('lead.list', {})).toMatchObject({ status: 503, reason: 'store_unavailable' });
  expect((await call(`${server.url}/healthz`)).status).toBe(200);

  await database.run(`ALTER ROLE "${name}" LOGIN`);
  await database.close();
  await expect.poll(() => call(`${server.url}/readyz`)).toMatchObject({ status: 200 });
  await api.createLead({ email: 'joe@example.com' });
  expect(await server.stop()).toBe(0);
  expect(server.log()).toContain('/readyz');
  expect(server.log()).not.toContain('sesame-open');
});
