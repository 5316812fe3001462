import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { Option } from '@commander-js/extra-typings';
import { exportPieces } from '../../export/export-pieces.ts';
import { exportFormats } from '../../export/exported.ts';
import { writeExport } from '../../export/write-export.ts';
import { systemContext } from '../../system-context.ts';
import { chooseAccount } from '../choose-account.ts';
import { interruptSignal } from '../interrupt.ts';
import { newCommand } from '../new-command.ts';
import { makeNewFile } from '../new-file.ts';
import { print } from '../print.ts';
import { progressBar } from '../progress-bar.ts';
import { withEngine } from '../with-engine.ts';

const about = `
ndjson is what "tagsmith import" reads: campaigns, tags and leads with their ids, numbers, times, tags and metadata. csv is
for a spreadsheet, one lead a row. Neither holds the history, the API keys or the people: "tagsmith backup" does.`;

export const exportCommand = newCommand('export', [
  'tagsmith export leads.ndjson --account Acme',
  'tagsmith export vip.csv --account Acme --format csv --tag VIP --force',
  'tagsmith export --account Acme | gzip > leads.ndjson.gz',
])
  .description("write an account's campaigns, tags and leads to a file, also while a server runs")
  .addHelpText('before', about)
  .argument('[file]', 'where to; standard output without it')
  .option('--account <name>', 'whose they are; may be left out where there is one account')
  .addOption(new Option('--format <format>', 'how it is written').choices(exportFormats).default('ndjson' as const))
  .option('--tag <name...>', 'only leads that carry this tag; of several, all')
  .option('--text <text>', 'only leads with this in their name, email, phone or company')
  .option('--force', 'replace a file that is there already')
  .option('--json', 'print JSON about it; needs a file')
  .action(async (file, { account: accountName, format, tag, text, force, json }, command) => {
    if (file === undefined && json) command.error('--json needs a file: without one, standard output is the export.');
    const signal = interruptSignal();
    const filter = { ...(tag && { tags: { all: tag } }), ...(text !== undefined && { text }) };
    await withEngine(async (engine, store) => {
      const account = await chooseAccount(store, accountName);
      const context = systemContext(account);
      const { count } = await engine.run('lead.count', context, filter);
      const write = async (open: () => Writable) => {
        const barText = { title: 'Exporting', unit: 'leads', cancelled: 'Stopped.', output: process.stderr };
        const bar = await progressBar(count, json, barText);
        const pieces = await exportPieces(engine, context, { format, filter });
        // Opened last: what fails before somebody listens ends the process.
        return writeExport(pieces, open(), { signal, onLeads: bar.advance }).finally(bar.end);
      };
      if (file === undefined) {
        await write(() => process.stdout);
        return;
      }
      const counts = await makeNewFile(file, force, (part) => write(() => createWriteStream(part, { flush: true })));
      print(json, { file, format, ...counts }, () => `Exported ${counts.leads} leads of "${account.name}" to ${file}.`);
    });
  });
