import { expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { store } from '../harness/store.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook } from '../webhooks/hooked.ts';
import { startReceiver } from '../webhooks/receiver.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';
import { readMetrics } from './read-metrics.ts';

test('metrics are Prometheus text, want no key, and say what the store is and how it is doing', async () => {
  const { url } = await serveForTest(await newTestFolder());
  const { status, headers, text } = await call(`${url}/metrics`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  const metrics = readMetrics(text);
  expect(metrics.get('tagsmith_store_up')).toBe(1);
  const [info] = [...metrics.keys()].filter((name) => name.startsWith('tagsmith_store_info'));
  expect(info).toMatch(
    new RegExp(`^tagsmith_store_info{store="${store}",version="\\d+\\.\\d[\\d.]*",role="primary"}$`),
  );
  expect(metrics.get('tagsmith_store_waiting{pool="write"}')).toBe(0);
  expect(metrics.get('tagsmith_store_connections{pool="write",state="busy"}')).toBe(0);
  expect(metrics.get('tagsmith_store_connections_limit{pool="write"}')).toBe(store === 'sqlite' ? 1 : 4);
  expect(metrics.has('tagsmith_store_size_bytes{part="database"}')).toBe(store === 'sqlite');
  expect(metrics.has('tagsmith_store_listening')).toBe(store === 'postgres');
  // Without a replica nothing is said of one.
  expect(text).not.toMatch(/^tagsmith_store_replica/m);
  expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(metrics.has('nodejs_eventloop_lag_seconds')).toBe(true);
});

test('requests are counted by the pattern of their route, and nothing of an account is told', async () => {
  const folder = await newTestFolder();
  const { url, firstKey } = await serveForTest(folder);
  const key = String(firstKey);
  const lead = await trpcApi(url, key).createLead({ email: 'jane@example.com', tags: ['Very Secret Tag'] });
  const headers = { 'x-api-key': key };
  for (let round = 0; round < 3; round++) await call(`${url}/api/public/leads/${lead.id}`, { headers });
  await call(`${url}/api/public/leads/${lead.id}`);
  await call(`${url}/nowhere/jane@example.com`);
  await call(`${url}/auth/setup?token=sesame`, { method: 'POST', body: {} });

  const countOf = async (labels: string) => {
    const { text } = await call(`${url}/metrics`);
    return readMetrics(text).get(`tagsmith_http_request_duration_seconds_count{${labels}}`);
  };
  const route = '/api/public/leads/:id';
  // A request is counted once its answer is sent, which its caller may see first.
  await expect.poll(() => countOf(`method="GET",route="${route}",status="2xx"`)).toBe(3);
  await expect.poll(() => countOf(`method="GET",route="${route}",status="4xx"`)).toBe(1);
  await expect.poll(() => countOf('method="GET",route="none",status="4xx"')).toBe(1);
  await expect.poll(() => countOf('method="POST",route="/trpc/*",status="2xx"')).toBe(1);
  await expect.poll(() => countOf('method="GET",route="/metrics",status="2xx"')).toBeGreaterThan(3);

  const { text } = await call(`${url}/metrics`);
  for (const secret of [key, lead.id, 'jane', 'Default', 'sesame', 'ecret', folder]) expect(text).not.toContain(secret);
});

test('messages to webhooks are counted by what came of them', async () => {
  const { url, firstKey } = await serveForTest(await newTestFolder());
  const api = trpcApi(url, String(firstKey));
  const receiver = await startReceiver();
  receiver.react = () => (receiver.messages.length === 0 ? 500 : 204);
  await hook(api, receiver);
  await api.createLead({ tags: ['VIP'] });
  await expect.poll(() => receiver.taken().length, { timeout: 10_000 }).toBe(2);
  const countsOf = async () => {
    const metrics = readMetrics((await call(`${url}/metrics`)).text);
    const messages = ['taken', 'failed', 'gone'].map(
      (outcome) => `tagsmith_webhook_messages_total{outcome="${outcome}"}`,
    );
    return [...messages, 'tagsmith_webhook_changes_total'].map((name) => metrics.get(name));
  };
  await expect.poll(countsOf).toEqual([1, 1, 0, 2]);
});

test('HEAD is answered without a body, and other methods are not there', async () => {
  const { url } = await serveForTest(await newTestFolder());
  expect(await call(`${url}/metrics`, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  expect(await call(`${url}/metrics`, { method: 'POST' })).toMatchObject({ status: 404 });
});
