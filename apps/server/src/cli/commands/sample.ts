import { limits } from '@tagsmith/core';
import { systemContext } from '../../system-context.ts';
import { chooseAccount } from '../choose-account.ts';
import { interruptSignal } from '../interrupt.ts';
import { newCommand } from '../new-command.ts';
import { print } from '../print.ts';
import { progressBar } from '../progress-bar.ts';
import { wholeNumber } from '../whole-number.ts';
import { withBulkEngine } from '../with-bulk-engine.ts';

const about = `
The same seed makes the same leads, ids and times aside. Run again on one account, it goes on where it ended: --leads 500
twice makes the leads of --leads 1000. It may run while a server does; Ctrl+C keeps what was made so far.`;

export const sample = newCommand('sample', [
  'tagsmith sample --leads 1000',
  'tagsmith sample --leads 100000 --tags 200 --account Acme --seed 7 --json',
])
  .description('fill an account with believable leads, tags and campaigns')
  .addHelpText('before', about)
  .requiredOption('--leads <n>', 'how many leads to make', wholeNumber(1, 5_000_000))
  .option('--tags <n>', 'how many tags there are to pick from', wholeNumber(0, 5_000), 40)
  .option('--account <name>', 'whose leads they are; may be left out where there is one account')
  .option('--seed <n>', 'another number makes other leads', wholeNumber(0, 4_294_967_295), 1)
  .option('--json', 'print JSON')
  .action(async ({ leads, tags, account: accountName, seed, json }) => {
    const signal = interruptSignal();
    const result = await withBulkEngine(async (engine, store) => {
      const account = await chooseAccount(store, accountName);
      const bar = await progressBar(leads, json, {
        title: 'Making leads',
        unit: 'leads',
        cancelled: 'Stopped. The leads made so far stay.',
      });
      const start = performance.now();
      // Loaded only here: no other command needs faker's names.
      const { createSample } = await import('../../sample/create-sample.ts');
      const request = { leads, tags, seed, batch: limits.leadsPerCommit };
      let made = 0;
      try {
        for await (const count of createSample(engine, () => systemContext(account), request)) {
          made += count;
          bar.advance(count);
          if (signal.aborted) break;
        }
      } finally {
        bar.end();
      }
      const seconds = (performance.now() - start) / 1000;
      const { id, name, locationId } = account;
      return {
        leads: made,
        tags,
        account: { id, name, locationId },
        seconds: Number(seconds.toFixed(3)),
        leadsPerSecond: Math.round(made / seconds),
      };
    });
    print(json, result, () => {
      const { account, seconds, leadsPerSecond } = result;
      return `Made ${result.leads} leads with ${tags} tags in "${account.name}": ${seconds} s, ${leadsPerSecond} a second.`;
    });
  });
