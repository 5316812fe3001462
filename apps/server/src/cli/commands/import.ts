import { stat } from 'node:fs/promises';
import { importFile } from '../../import/import-file.ts';
import { systemContext } from '../../system-context.ts';
import { chooseAccount } from '../choose-account.ts';
import { interruptSignal } from '../interrupt.ts';
import { newCommand } from '../new-command.ts';
import { print } from '../print.ts';
import { progressBar } from '../progress-bar.ts';
import { wholeNumber } from '../whole-number.ts';
import { withBulkEngine } from '../with-bulk-engine.ts';

const about = `
Each line of the file is a JSON object with one key, which says what it is:
  {"campaign":{"id":"…","name":"Spring"}}
  {"tag":{"id":"…","number":101,"locationTagId":"…","name":"VIP"}}
  {"lead":{"id":"…","contactId":"…","createdAt":"2024-05-01T09:30:00Z","updatedAt":"…","email":"jane@example.com","tags":["VIP"],"metadata":{}}}

Ids, numbers and times are kept, so that whoever knows a record by one finds it here; what is absent is made up. A tag or
campaign must stand before the leads that name it by id; tags that leads name are made when they are new.`;

export const importCommand = newCommand('import', [
  'tagsmith import leads.ndjson --account Acme',
  'tagsmith import leads.ndjson --account Acme --from 3127 --json',
])
  .description('bring campaigns, tags and leads along from elsewhere, with their ids')
  .addHelpText('before', about)
  .argument('<file>', 'records as JSON, one a line (NDJSON)')
  .option('--account <name>', 'whose they become; may be left out where there is one account')
  .option('--from <line>', 'the first line to take', wholeNumber(1, Number.MAX_SAFE_INTEGER), 1)
  .option('--json', 'print JSON')
  .action(async (file, { account: accountName, from, json }) => {
    const signal = interruptSignal();
    const { size } = await stat(file);
    const text = { title: 'Importing', unit: 'bytes', cancelled: 'Stopped. What was imported so far stays.' };
    const bar = await progressBar(size, json, text);
    const imported = await withBulkEngine(async (engine, store) => {
      const context = { ...systemContext(await chooseAccount(store, accountName)), source: 'import' } as const;
      return importFile(engine, context, { file, from, onRead: bar.advance, signal });
    }).finally(bar.end);
    print(
      json,
      imported,
      ({ leads, tags, campaigns }) => `Imported ${leads} leads, ${tags} tags and ${campaigns} campaigns.`,
    );
  });
