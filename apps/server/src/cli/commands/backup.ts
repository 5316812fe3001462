import { backUpPostgres, StoreError } from '@tagsmith/store';
import { readEnv } from '../../env.ts';
import { interruptSignal } from '../interrupt.ts';
import { newCommand } from '../new-command.ts';
import { makeNewFile } from '../new-file.ts';
import { print } from '../print.ts';
import { progressBar } from '../progress-bar.ts';
import { withEngine } from '../with-engine.ts';

const about = `
The copy has everything that was committed before the command began: all accounts, their history, API keys and people.
Whoever has it has your data, and the hashes of all keys and passwords: keep it safe.

To restore it: stop the server, remove the database's -wal and -shm files, put the copy in the place of the file that
DATABASE_URL names, start the server.

This is for a SQLite file. A PostgreSQL database is backed up with its own tools, such as pg_dump.`;

export const backup = newCommand('backup', [
  'tagsmith backup /backups/tagsmith-monday.db',
  'tagsmith backup tagsmith.db.copy --force --json',
])
  .description('copy the whole database to a file, also while a server writes to it')
  .addHelpText('before', about)
  .argument('<file>', 'where to')
  .option('--force', 'replace a file that is there already')
  .option('--json', 'print JSON')
  .action(async (file, { force, json }) => {
    if (readEnv().database.kind === 'postgres') throw new StoreError('backup_failed', backUpPostgres);
    const signal = interruptSignal();
    const { bytes } = await withEngine(async (_engine, store) =>
      makeNewFile(file, force, async (part) => {
        const barText = { title: 'Copying', unit: 'percent', cancelled: 'Stopped.', output: process.stderr };
        const bar = await progressBar(100, json, barText);
        let percent = 0;
        const onProgress = (done: number) => {
          const now = Math.floor(done * 100);
          bar.advance(now - percent);
          percent = now;
        };
        return store.backup(part, { signal, onProgress }).finally(bar.end);
      }),
    );
    print(json, { file, bytes }, () => `Copied the database to ${file}: ${(bytes / 1_000_000).toFixed(1)} MB.`);
  });
