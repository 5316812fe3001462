import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ServerProcess } from '../harness/server-process.ts';
import { nexorApi } from '../nexor/nexor-api.ts';
import { openChangeStream } from '../trpc/change-stream.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';
import { sendHead } from './half-sent-request.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Nothing of the database is left in the write-ahead log. */
function expectCheckpointed(folder: string): void {
  const log = `${folder}/tagsmith.db-wal`;
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
}

/** Resolves when the server takes no new connection. */
async function noLongerListening({ url }: ServerProcess): Promise<void> {
  for (;;) {
    const { closed } = await fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
      ({ status }) => ({ closed: status !== 200 }),
      () => ({ closed: true }),
    );
    if (closed) return;
  }
}

describe.each(signals)('%s', (signal) => {
  test('ends an idle server with exit code 0, and its data is there after a restart', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    const key = String(server.firstKey);
    const lead = await trpcApi(server.url, key).createLead({ email: 'jane@example.com', tags: ['VIP'] });

    expect(await server.stop(signal)).toBe(0);
    expectCheckpointed(folder);
    expect(server.log()).toBe('');
    const again = await serveForTest(folder);
    expect(await trpcApi(again.url, key).getLead(lead.id)).toEqual(lead);
  });

  test('lets a request in flight finish: it is done, and says so', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    const key = String(server.firstKey);
    const lead = await trpcApi(server.url, key).createLead({ email: 'jane@example.com' });
    const half = await sendHead(`${server.url}/api/public/leads/tags`, {
      method: 'PUT',
      headers: { 'x-api-key': key },
      body: { email: 'jane@example.com', tags: ['VIP'] },
    });

    const exited = once(server.child, 'exit');
    server.child.kill(signal);
    await noLongerListening(server);
    // A second signal, as a terminal's Ctrl+C sends by way of a package manager, changes nothing.
    server.child.kill(signal);
    expect(await half.finish()).toMatchObject({ status: 200, body: { success: true, tags: [{ name: 'VIP' }] } });
    expect(await exited).toEqual([0, null]);

    expectCheckpointed(folder);
    const again = await serveForTest(folder);
    expect((await trpcApi(again.url, key).getLead(lead.id)).tags).toMatchObject([{ name: 'VIP' }]);
  });

  test('under load: what was answered was done, what was refused was not', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    const key = String(server.firstKey);
    const api = trpcApi(server.url, key);
    const leads = await Promise.all(Array.from({ length: 200 }, () => api.createLead()));
    const nexor = nexorApi(server.url, key);
    const syncs = leads.map(({ id }) =>
      nexor('PUT', '/leads/tags', { lead_id: id, tags: ['Done'] }).then(
        ({ status }) => status,
        () => undefined,
      ),
    );
    await Promise.race(syncs);
    expect(await server.stop(signal)).toBe(0);

    const statuses = await Promise.all(syncs);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 503 && status !== undefined)).toEqual([]);
    expectCheckpointed(folder);
    const again = trpcApi((await serveForTest(folder)).url, key);
    const kept = await Promise.all(leads.map(({ id }) => again.getLead(id)));
    expect(kept.map(({ tags }) => tags.length)).toEqual(statuses.map((status) => (status === 200 ? 1 : 0)));
  });
});

test('a request whose body never comes is cut off, and the exit code is 0 all the same', {
  timeout: 20_000,
}, async () => {
  const folder = await newTestFolder();
  const server = await serveForTest(folder);
  const half = await sendHead(`${server.url}/api/public/leads`, {
    method: 'POST',
    headers: { 'x-api-key': String(server.firstKey) },
    body: { email: 'jane@example.com' },
  });
  expect(await server.stop()).toBe(0);
  await half.cutOff;
  expectCheckpointed(folder);
});

test('an open stream is ended with an error that says to come back, and goes on after the restart', async () => {
  const folder = await newTestFolder();
  const server = await serveForTest(folder);
  const key = String(server.firstKey);
  const stream = await openChangeStream({ url: server.url, key });
  await trpcApi(server.url, key).createLead();
  const [seen] = await stream.changes(1);
  expect(await server.stop()).toBe(0);
  expect(await stream.next()).toMatchObject({
    event: 'serialized-error',
    data: { data: { code: 'SERVICE_UNAVAILABLE', kind: 'unavailable', reason: 'server_stopping' } },
  });
  expect(await stream.next()).toBeUndefined();
  expectCheckpointed(folder);

  const { url } = await serveForTest(folder);
  const lead = await trpcApi(url, key).createLead();
  const again = await openChangeStream({ url, key, lastEventId: String(seen?.sequence) });
  expect(await again.changes(1)).toMatchObject([{ subjectId: lead.id }]);
  await again.close();
});
