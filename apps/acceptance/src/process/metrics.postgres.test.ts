import { startGate } from '@tagsmith/postgres-for-tests';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../harness/call.ts';
import { connect } from '../harness/connect.ts';
import { databaseUrlOf } from '../harness/folder.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';
import { readMetrics } from './read-metrics.ts';

/** A way to the database of a folder that the test can shut. */
async function gateTo(folder: string) {
  const gate = await startGate(databaseUrlOf(folder));
  onTestFinished(() => gate.shut().catch(() => undefined));
  return gate;
}

async function metricsOf({ url }: { readonly url: string }): Promise<ReadonlyMap<string, number>> {
  const { status, text } = await call(`${url}/metrics`);
  expect(status).toBe(200);
  expect(text).not.toContain('password');
  return readMetrics(text);
}

test('while the database is away metrics are there, and say so', async () => {
  const folder = await newTestFolder();
  const gate = await gateTo(folder);
  const server = await serveForTest(folder, { DATABASE_URL: gate.url });
  expect((await metricsOf(server)).get('tagsmith_store_up')).toBe(1);
  await gate.shut();
  const metrics = await metricsOf(server);
  const ofStore = [...metrics].filter(([name]) => name.startsWith('tagsmith_store'));
  expect(ofStore).toEqual([['tagsmith_store_up', 0]]);
  expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  await gate.open();
  await expect.poll(async () => (await metricsOf(server)).get('tagsmith_store_up')).toBe(1);
  await expect.poll(async () => (await metricsOf(server)).get('tagsmith_store_listening')).toBe(1);
});

test('a database that does not get to it keeps nobody waiting who collects', async () => {
  const folder = await newTestFolder();
  const server = await serveForTest(folder);
  const lead = await trpcApi(server.url, String(server.firstKey)).createLead({ email: 'jane@example.com' });
  await metricsOf(server);
  const database = await connect(folder);
  await database.run('BEGIN; LOCK TABLE lead IN ACCESS EXCLUSIVE MODE');
  const headers = { 'x-api-key': String(server.firstKey) };
  const reads = Array.from({ length: 12 }, () => call(`${server.url}/api/public/leads/${lead.id}`, { headers }));
  const times: number[] = [];
  const up = async () => {
    const start = performance.now();
    const metrics = await metricsOf(server);
    times.push(performance.now() - start);
    return metrics.get('tagsmith_store_up');
  };
  await expect.poll(up, { timeout: 4_000 }).toBe(0);
  expect(Math.max(...times)).toBeLessThan(3_000);
  await database.run('ROLLBACK');
  await database.close();
  await Promise.all(reads);
  await expect.poll(up, { timeout: 4_000 }).toBe(1);
});

test('a replica is told by how far it is behind, and by whether it is in use', async () => {
  const folder = await newTestFolder();
  const gate = await gateTo(folder);
  const server = await serveForTest(folder, { DATABASE_READ_URL: gate.url });
  const inUse = async () => (await metricsOf(server)).get('tagsmith_store_replica_in_use');
  await expect.poll(inUse).toBe(1);
  const metrics = await metricsOf(server);
  expect(metrics.get('tagsmith_store_replica_lag_seconds')).toBeLessThan(1);
  expect(metrics.get('tagsmith_store_connections_limit{pool="replica"}')).toBe(8);
  await gate.shut();
  await expect.poll(inUse).toBe(0);
  expect((await metricsOf(server)).has('tagsmith_store_replica_lag_seconds')).toBe(false);
});
