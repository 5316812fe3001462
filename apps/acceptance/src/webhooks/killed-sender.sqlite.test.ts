import { expect, onTestFinished, test } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { startServer } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hook, webhookOf, wholeHistory } from './hooked.ts';
import { startReceiver } from './receiver.ts';

const patience = { timeout: 20_000 };

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a message that was on its way at %s is sent by the next process, and is the same',
  async (signal) => {
    const folder = await newFolder();
    onTestFinished(() => removeFolder(folder));
    const first = await startServer(folder);
    const key = first.firstKey ?? '';
    const receiver = await startReceiver();
    receiver.react = () => 'hang';
    const api = trpcApi(first.url, key);
    await hook(api, receiver);
    await api.createLead({ firstName: 'First' });
    await expect.poll(() => receiver.messages.length, patience).toBe(1);
    await api.createLead({ firstName: 'Second' });
    await first.stop(signal);
    receiver.react = () => 204;

    const second = await startServer(folder);
    onTestFinished(async () => void (await second.stop()));
    const later = trpcApi(second.url, key);
    await expect.poll(() => receiver.taken().length, patience).toBe(2);
    expect(receiver.taken()).toEqual(await wholeHistory(later));
    const [cutOff, again] = receiver.messages;
    expect([again?.id, again?.body]).toEqual([cutOff?.id, cutOff?.body]);
    await expect.poll(() => webhookOf(later), patience).toMatchObject({ waiting: 0, failures: 0 });
  },
);
