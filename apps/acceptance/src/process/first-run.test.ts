import { expect, test } from 'vitest';
import { setUpOwner } from '../auth/people.ts';
import { runJson } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

test('of servers that start at once on one empty database, one makes the account and its key', async () => {
  const folder = await newTestFolder();
  const servers = await Promise.all([serveForTest(folder), serveForTest(folder), serveForTest(folder)]);
  const firstKeys = servers.flatMap(({ firstKey }) => firstKey ?? []);
  expect(firstKeys).toHaveLength(1);
  expect(await runJson(folder, ['account', 'list'])).toMatchObject({ accounts: [{ name: 'Default' }] });
  expect(await runJson(folder, ['keys', 'list'])).toMatchObject({ keys: [{ name: 'First key' }] });
  expect(servers.map((server) => server.log())).toEqual(['', '', '']);

  const [one, two, three] = servers.map(({ url }) => trpcApi(url, String(firstKeys[0])));
  const lead = await one?.createLead({ email: 'jane@example.com', tags: ['VIP'] });
  expect(await two?.getLead(String(lead?.id))).toEqual(lead);
  expect(await three?.getLead(String(lead?.id))).toEqual(lead);
});

test('whoever of them is asked makes the owner, and then none of them makes another', async () => {
  const folder = await newTestFolder();
  const servers = await Promise.all([serveForTest(folder), serveForTest(folder)]);
  const outcomes = await Promise.allSettled(servers.map((server) => setUpOwner(server)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await runJson(folder, ['users', 'list'])).toMatchObject({ users: [{ email: 'ada@example.com' }] });
});

test('the link that one of them printed is good at another', async () => {
  const folder = await newTestFolder();
  const [one, other] = await Promise.all([serveForTest(folder), serveForTest(folder)]);
  await setUpOwner({ ...other, setupUrl: one.setupUrl });
  expect(await runJson(folder, ['users', 'list'])).toMatchObject({ users: [{ email: 'ada@example.com' }] });
});
