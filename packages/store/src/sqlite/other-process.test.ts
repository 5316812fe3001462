import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, startProcess } from './child-process/run.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test('processes that open one new file at once make one database, and all write to it', {
  timeout: 60_000,
}, async () => {
  const processes = [1, 2, 3].map(() => startProcess('write-leads.ts', []));
  const ends = processes.map(ended);
  const allSaid = () => Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
  await allSaid();
  const files = Array.from({ length: 15 }, (_, round) => join(folder, `round ${round}.db`));
  for (const file of files) {
    const said = allSaid();
    for (const { stdin } of processes) stdin.write(`${file}\n`);
    await Promise.race([said, Promise.all(ends)]);
  }
  for (const { stdin } of processes) stdin.end();
  await Promise.all(ends);

  for (const file of files) {
    const store = openSqliteStore(file);
    const accounts = await store.accounts.list();
    expect(accounts).toHaveLength(3);
    for (const { id } of accounts) {
      const { items } = await store.read(id, (tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 100 }));
      expect(items).toHaveLength(40);
    }
    await store.close();
  }
});

test('a write waits for a process that writes, and sees what it wrote', { timeout: 60_000 }, async () => {
  const file = join(folder, 'waits.db');
  const { store, tenant } = await openWithConnections(file);
  const { id } = await tenant.addLead({ company: 'Ours' });
  const other = startProcess('hold-write-lock.ts', [file, '300']);
  const end = ended(other);
  await once(other.stdout, 'data');
  const saved = await tenant.saveLead(id, { set: { title: 'CEO' } });
  expect(saved).toMatchObject({ company: 'from the other process', title: 'CEO', revision: 2 });
  await end;
  await store.close();
});

test('a read does not wait for it', { timeout: 60_000 }, async () => {
  const file = join(folder, 'reads.db');
  const { store, tenant } = await openWithConnections(file);
  const { id } = await tenant.addLead({ company: 'Ours' });
  const other = startProcess('hold-write-lock.ts', [file]);
  const end = ended(other);
  await once(other.stdout, 'data');
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'Ours' });
  other.stdin.end();
  await end;
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'from the other process' });
  await store.close();
});

test('a write that waits too long is unavailable, and the next goes on', { timeout: 60_000 }, async () => {
  const file = join(folder, 'too long.db');
  const { store, tenant, writer } = await openWithConnections(file);
  const { id } = await tenant.addLead({ company: 'Ours' });
  writer.pragma('busy_timeout = 10');
  const other = startProcess('hold-write-lock.ts', [file]);
  const end = ended(other);
  await once(other.stdout, 'data');
  const writes = [tenant.saveLead(id, { set: { title: 'CEO' } }), tenant.addLead()];
  for (const outcome of await Promise.allSettled(writes)) {
    expect(outcome).toMatchObject({ reason: { name: 'StoreError', kind: 'unavailable' } });
  }
  other.stdin.end();
  await end;
  expect(await tenant.saveLead(id, { set: { title: 'CTO' } })).toMatchObject({ title: 'CTO', revision: 2 });
  await store.close();
});

test('a watch is told of what another process writes', { timeout: 60_000 }, async () => {
  const file = join(folder, 'watched.db');
  const { store, tenant } = await openWithConnections(file);
  const other = startProcess('write-leads.ts', []);
  const end = ended(other);
  await once(other.stdout, 'data');
  const told = Promise.withResolvers<void>();
  store.watch(told.resolve);
  other.stdin.end(`${file}\n`);
  await told.promise;
  await end;
  expect(await store.accounts.list()).toHaveLength(2);
  expect(await tenant.read((tx) => tx.changes.lastSequence())).toBe(0);
  await store.close();
});
