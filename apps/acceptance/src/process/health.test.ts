import { expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

test('healthz says that the process is alive, readyz that the database answers; neither wants a key', async () => {
  const { url } = await serveForTest(await newTestFolder());
  expect(await call(`${url}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await call(`${url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test('both answer HEAD, with no body', async () => {
  const { url } = await serveForTest(await newTestFolder());
  for (const path of ['/healthz', '/readyz']) {
    const response = await fetch(`${url}${path}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  }
});
