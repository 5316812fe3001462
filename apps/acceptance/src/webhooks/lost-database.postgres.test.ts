import { expect, test } from 'vitest';
import { connect } from '../harness/connect.ts';
import { databaseUrlOf } from '../harness/folder.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook, wholeHistory } from './hooked.ts';
import { startReceiver } from './receiver.ts';

const patience = { timeout: 20_000 };

test('a message that was on its way when the database went away is sent again when it is back, and is the same', async () => {
  const folder = await newTestFolder();
  const url = new URL(databaseUrlOf(folder));
  const name = url.pathname.slice(1);
  const database = await connect(folder);
  await database.run(`CREATE ROLE "${name}" LOGIN SUPERUSER PASSWORD 'sesame'`);
  url.username = name;
  url.password = 'sesame';
  const server = await serveForTest(folder, { DATABASE_URL: url.href });
  const api = trpcApi(server.url, String(server.firstKey));
  const receiver = await startReceiver();
  const isBack = Promise.withResolvers<number>();
  let asked = 0;
  receiver.react = () => {
    asked += 1;
    return isBack.promise;
  };
  await hook(api, receiver);
  await api.createLead({ firstName: 'First' });
  await expect.poll(() => asked, patience).toBe(1);
  await api.createLead({ firstName: 'Second' });

  await database.run(`ALTER ROLE "${name}" NOLOGIN`);
  await database.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${name}'`);
  // It is taken, and nobody can keep that it was.
  isBack.resolve(204);
  await expect.poll(() => receiver.messages.length, patience).toBe(1);
  await expect.poll(() => api.refused('lead.create', {}), patience).toMatchObject({ status: 503 });
  await database.run(`ALTER ROLE "${name}" LOGIN`);
  await database.close();

  await expect.poll(() => receiver.taken().length, patience).toBe(2);
  expect(receiver.taken()).toEqual(await wholeHistory(api));
  const bodies = Map.groupBy(receiver.messages, ({ id }) => id);
  for (const same of bodies.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
});
