import { Command } from '@commander-js/extra-typings';
import { benchPostgres } from './commands/bench-postgres.ts';
import { benchSqlite } from './commands/bench-sqlite.ts';

await new Command('bench')
  .description('measure Tagsmith against bare peers, in turn, on real servers and databases')
  .addCommand(benchSqlite, { isDefault: true })
  .addCommand(benchPostgres)
  .parseAsync();
