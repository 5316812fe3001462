import { setTimeout } from 'node:timers/promises';
import { createDatabase, type Gate, newDatabaseUrl, startGate, startPostgres } from '@tagsmith/postgres-for-tests';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTenant, type Tenant } from '../contract/tenant.ts';
import type { Store } from '../port/store.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let gate: Gate;
let store: Store;
let tenant: Tenant;

beforeAll(async () => {
  gate = await startGate(await newDatabaseUrl());
  store = await openPostgresStore(gate.url, { writers: 2, readers: 2 });
  tenant = await newTenant(store);
});
afterAll(async () => {
  await store.close();
  await gate.shut();
});

const unavailable = { name: 'StoreError', kind: 'unavailable' };

test('writes wait for a database that comes back', async () => {
  const { id } = await tenant.addLead();
  await gate.shut();
  const write = tenant.saveLead(id, { set: { company: 'Later' } });
  await setTimeout(1_000);
  await gate.open();
  expect(await write).toMatchObject({ company: 'Later', revision: 2 });
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'Later', revision: 2 });
});

test('while the database is away reads fail at once and writes after a while, and nothing of them is kept', async () => {
  const { id } = await tenant.addLead();
  await gate.shut();
  const start = performance.now();
  await expect(tenant.getLead({ id })).rejects.toMatchObject(unavailable);
  await expect(store.ping()).rejects.toMatchObject(unavailable);
  expect(performance.now() - start).toBeLessThan(1_000);
  await expect(tenant.saveLead(id, { set: { company: 'Never' } })).rejects.toMatchObject(unavailable);
  await gate.open();
  const back = performance.now();
  await tenant.saveLead(id, { set: { company: 'Then' } });
  expect(performance.now() - back).toBeLessThan(2_000);
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'Then', revision: 2 });
});

test('a write whose connection breaks before its commit is done again, once', async () => {
  const { id } = await tenant.addLead();
  let tries = 0;
  await tenant.write(async (tx) => {
    tries += 1;
    const lead = await tx.leads.lock({ id });
    if (lead === undefined) throw new Error('The lead is there');
    await tx.leads.save(lead, { set: { company: `Try ${tries}` }, at: Date.now() });
    if (tries > 1) return;
    await gate.shut();
    await gate.open();
  });
  expect(tries).toBe(2);
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'Try 2', revision: 2 });
});

test('connections that are cut again and again under load lose nothing and double nothing that was acknowledged', async () => {
  const { id } = await tenant.addLead({ metadata: { count: 0 } });
  let acknowledged = 0;
  let unknown = 0;
  let isOver = false;
  const increment = async () => {
    while (!isOver) {
      try {
        await tenant.write(async (tx) => {
          const lead = await tx.leads.lock({ id });
          if (lead === undefined) throw new Error('The lead is there');
          const count = Number(lead.metadata.count) + 1;
          await tx.leads.save(lead, { set: { metadata: { count } }, at: Date.now() });
        });
        acknowledged += 1;
      } catch (error) {
        expect(error).toMatchObject(unavailable);
        unknown += 1;
      }
    }
  };
  const work = Array.from({ length: 12 }, increment);
  for (let cut = 0; cut < 10; cut++) {
    const before = acknowledged;
    await expect.poll(() => acknowledged, { timeout: 10_000 }).toBeGreaterThan(before + 5);
    await gate.shut();
    await gate.open();
  }
  isOver = true;
  await Promise.all(work);
  const count = Number((await tenant.getLead({ id })).metadata.count);
  // Whose commit was cut off was told that nobody knows.
  expect(count).toBeGreaterThanOrEqual(acknowledged);
  expect(count).toBeLessThanOrEqual(acknowledged + unknown);
});

test('a watch goes on after the database was away', async () => {
  const other = await openPostgresStore(gate.url, { writers: 1, readers: 1 });
  let told = 0;
  const unwatch = other.watch(() => {
    told += 1;
  });
  await gate.shut();
  await gate.open();
  await setTimeout(1_500);
  const before = told;
  await tenant.addLead();
  await expect.poll(() => told).toBeGreaterThan(before);
  unwatch();
  await other.close();
});

test('of what was acknowledged nothing is lost when the server is killed under load, ten times', async () => {
  const server = await startPostgres();
  const killed = await openPostgresStore(await createDatabase(server.url), { writers: 2, readers: 2 });
  const theirs = await newTenant(killed);
  for (let round = 0; round < 10; round++) {
    const acknowledged: string[] = [];
    let isOver = false;
    const writers = Array.from({ length: 16 }, async () => {
      while (!isOver) {
        try {
          acknowledged.push((await theirs.addLead()).id);
        } catch (error) {
          expect(error).toMatchObject(unavailable);
        }
      }
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(100);
    server.kill();
    await server.restart();
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before);
    isOver = true;
    await Promise.all(writers);
    for (const id of acknowledged) expect(await theirs.getLead({ id })).toMatchObject({ id });
  }
  await killed.close();
  await server.stop();
}, 240_000);
