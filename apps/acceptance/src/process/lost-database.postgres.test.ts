import { expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { newDatabaseRole } from '../harness/database-role.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

test('a database that goes away: it is said, the server lives, and no log has the password', async () => {
  const folder = await newTestFolder();
  const role = await newDatabaseRole(folder, 'sesame-open');
  const server = await serveForTest(folder, { DATABASE_URL: role.url, LOG_LEVEL: 'trace' });
  const api = trpcApi(server.url, String(server.firstKey));
  await api.createLead({ email: 'jane@example.com' });

  await role.shutOut();
  expect(await call(`${server.url}/readyz`)).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  expect(await api.refused('lead.create', {})).toMatchObject({ status: 503, reason: 'store_unavailable' });
  expect(await api.refused('lead.list', {})).toMatchObject({ status: 503, reason: 'store_unavailable' });
  expect((await call(`${server.url}/healthz`)).status).toBe(200);

  await role.letIn();
  await expect.poll(() => call(`${server.url}/readyz`)).toMatchObject({ status: 200 });
  await api.createLead({ email: 'joe@example.com' });
  expect(await server.stop()).toBe(0);
  expect(server.log()).toContain('/readyz');
  expect(server.log()).not.toContain('sesame-open');
});
