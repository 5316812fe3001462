import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { type ServerProcess, startServer } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook, wholeHistory } from './hooked.ts';
import { startReceiver } from './receiver.ts';

const processes = 3;
const kills = 4;

test('processes that are killed one after the other lose no message, and one sends at a time', async () => {
  const folder = await newFolder();
  onTestFinished(() => removeFolder(folder));
  const first = await startServer(folder);
  const key = first.firstKey ?? '';
  const servers: ServerProcess[] = [first, await startServer(folder), await startServer(folder)];
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  const apiOf = (index: number) => trpcApi(servers[index % processes]?.url ?? '', key);

  const receiver = await startReceiver();
  let underWay = 0;
  let most = 0;
  receiver.react = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(30);
    underWay -= 1;
    return 204;
  };
  await hook(apiOf(0), receiver);

  for (let kill = 0; kill < kills; kill++) {
    // Written where nobody is about to be killed.
    const writes = Array.from({ length: 60 }, (_, index) => apiOf(kill + 1 + (index % 2)).createLead());
    await setTimeout(300);
    await servers[kill % processes]?.stop('SIGKILL');
    await Promise.all(writes);
    servers[kill % processes] = await startServer(folder);
  }
  const written = await wholeHistory(apiOf(0));
  expect(written).toHaveLength(60 * kills);
  await expect.poll(() => receiver.taken().length, { timeout: 30_000 }).toBe(written.length);

  expect(receiver.taken()).toEqual(written);
  expect(most).toBe(1);
  const bodies = Map.groupBy(receiver.messages, ({ id }) => id);
  for (const same of bodies.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
  // What came twice was on its way when its process was killed.
  expect(receiver.messages.length - bodies.size).toBeLessThanOrEqual(kills);
}, 120_000);
