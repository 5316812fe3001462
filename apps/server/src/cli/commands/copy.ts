import { type CopyRequest, copyDatabase, verifyDatabase } from '../../copy/copy-database.ts';
import { databaseUrl } from '../../copy/database-url.ts';
import { digestsToJson } from '../../copy/digests-to-json.ts';
import { interruptSignal } from '../interrupt.ts';
import { newCommand } from '../new-command.ts';
import { print } from '../print.ts';
import { progressBar } from '../progress-bar.ts';

const about = `
Everything comes along: all accounts with their API keys, people, sessions, invitations, campaigns, tags, leads and the
whole history, deleted records too, with all ids. A database is file:./x.db (SQLite) or postgres://user:password@host/x.

Nothing may write to either database meanwhile: stop the servers. In the end both are read again and compared, by account
and kind; the command ends with 1 when they differ. The target is an empty database, or a file that is not there yet. A copy that was ended by
Ctrl+C, or by anything else, goes on where it was when the same command is run again.`;

export const copy = newCommand('copy', [
  'tagsmith copy --from file:./data/tagsmith.db --to postgres://tagsmith:secret@db.example.com/tagsmith',
  'tagsmith copy --from postgres://tagsmith:secret@db.example.com/tagsmith --to file:./copy.db --json',
  'tagsmith copy --from file:./data/tagsmith.db --to file:./copy.db --verify-only',
])
  .description('copy a whole database into another one, SQLite or PostgreSQL')
  .addHelpText('before', about)
  .requiredOption('--from <url>', 'the database to read', databaseUrl('--from'))
  .requiredOption('--to <url>', 'the empty database to copy into', databaseUrl('--to'))
  .option('--verify-only', 'copy nothing, and compare the two')
  .option('--json', 'print JSON')
  .action(async ({ from, to, verifyOnly, json }) => {
    const cancelled = verifyOnly ? 'Stopped.' : 'Stopped. The same command goes on where it was.';
    const signal = interruptSignal(cancelled);
    const startBar: CopyRequest['startBar'] = (title, records) =>
      progressBar(records, json, { title, unit: 'records', cancelled });
    const request = { from, to, startBar, signal };
    const names = { from: from.name, to: to.name };
    if (verifyOnly) {
      const digests = digestsToJson(await verifyDatabase(request));
      print(json, { ...names, verified: true, ...digests }, () => sentenceOf(digests));
      return;
    }
    const { copied, before, seconds, digests } = await copyDatabase(request);
    const took = { seconds: Number(seconds.toFixed(3)), recordsPerSecond: Math.round(copied / seconds) };
    const result = { ...names, copied, before, ...took, verified: true, ...digestsToJson(digests) };
    print(json, result, () => {
      const earlier = before > 0 ? `, behind ${before} of an earlier copy` : '';
      return `Copied ${copied} records${earlier}: ${took.seconds} s, ${took.recordsPerSecond} a second.\n${sentenceOf(result)}`;
    });
  });

function sentenceOf({ counts }: ReturnType<typeof digestsToJson>): string {
  const { accounts, leads, tags, changes } = counts;
  return `Both databases hold the same: ${accounts} accounts with ${leads} leads, ${tags} tags and ${changes} changes.`;
}
