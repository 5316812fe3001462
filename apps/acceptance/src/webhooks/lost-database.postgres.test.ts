import { expect, test } from 'vitest';
import { newDatabaseRole } from '../harness/database-role.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook, wholeHistory } from './hooked.ts';
import { startReceiver } from './receiver.ts';

const patience = { timeout: 20_000 };

test('a message that was on its way when the database went away is sent again when it is back, and is the same', async () => {
  const folder = await newTestFolder();
  const role = await newDatabaseRole(folder, 'sesame');
  const server = await serveForTest(folder, { DATABASE_URL: role.url });
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

  await role.shutOut();
  // It is taken, and nobody can keep that it was.
  isBack.resolve(204);
  await expect.poll(() => receiver.messages.length, patience).toBe(1);
  await expect.poll(() => api.refused('lead.create', {}), patience).toMatchObject({ status: 503 });
  await role.letIn();

  await expect.poll(() => receiver.taken().length, patience).toBe(2);
  expect(receiver.taken()).toEqual(await wholeHistory(api));
  const bodies = Map.groupBy(receiver.messages, ({ id }) => id);
  for (const same of bodies.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
});
