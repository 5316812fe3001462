import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runTagsmith } from '../database/run-tagsmith.ts';
import type { RunningTarget } from '../targets/start-process.ts';
import { startProcess } from '../targets/start-process.ts';
import type { Contestant } from './contestant.ts';
import { tagsmith } from './servers.ts';

const receiver = fileURLToPath(new URL('../peers/webhook-receiver.ts', import.meta.url));
/** A receiver that has heard of nothing new for so long has heard of everything; milliseconds. */
const quiet = 1_000;

/** The same server with one webhook, whose receiver runs on the same machine. A round ends when it has taken everything. */
export const tagsmithWithWebhook: Contestant = {
  name: 'Tagsmith with a webhook',
  enter: async (data, databaseFile) => {
    const running = await startProcess(receiver, [], { databaseUrl: `file:${databaseFile}` });
    const args = ['webhooks', 'create', '--account', 'Bench', '--name', 'Load', '--url', `${running.url}/hook`];
    await runTagsmith(`file:${databaseFile}`, args);
    const entered = await tagsmith.enter(data, databaseFile);
    return {
      ...entered,
      run: async (round) => {
        const before = await changesOf(running);
        const measured = await entered.run(round);
        if ((await changesOf(running)) === before) throw new Error('Nothing was sent while syncs were measured.');
        await untilQuiet(running);
        return measured;
      },
      leave: async () => {
        await entered.leave();
        await running.stop();
      },
    };
  },
};

async function changesOf({ url }: Pick<RunningTarget, 'url'>): Promise<number> {
  return Number(await (await fetch(`${url}/changes`)).text());
}

async function untilQuiet(running: Pick<RunningTarget, 'url'>): Promise<void> {
  for (let before = -1; ; ) {
    const now = await changesOf(running);
    if (now === before) return;
    before = now;
    await setTimeout(quiet);
  }
}
