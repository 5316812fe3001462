import { readEnv } from '../../env.ts';
import { migrateStore } from '../../open-store.ts';
import { newCommand } from '../new-command.ts';
import { print } from '../print.ts';

export const migrate = newCommand('migrate', [
  'tagsmith migrate',
  'DATABASE_URL=file:./leads.db tagsmith migrate --json',
])
  .description('bring the database up to date; a server does so by itself when it starts')
  .option('--json', 'print JSON')
  .action(async ({ json }) => {
    const applied = await migrateStore(readEnv().database);
    print(json, { applied }, () =>
      applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
    );
  });
