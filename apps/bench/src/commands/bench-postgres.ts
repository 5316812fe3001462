import { Command, Option } from '@commander-js/extra-typings';
import { parseDataSize } from '../database/data-size.ts';
import { writeReport } from '../report/write-report.ts';
import { runPostgres } from '../run-postgres.ts';
import { say, toNames, toNumbers } from './options.ts';

const toSizes = (text: string) => text.split(',').map(parseDataSize);

export const benchPostgres = new Command('postgres')
  .description('measure on PostgreSQL, against a bare loop that sends the same statements')
  .addOption(
    new Option('--data <sizes>', 'leads/accounts of the databases')
      .argParser(toSizes)
      .default(toSizes('100000/1,1000000/1000'), '100000/1,1000000/1000'),
  )
  .option('--read-data <sizes>', 'of more databases, that are only read, such as 1000000/1', toSizes, [])
  .option('--processes <counts>', 'processes of the server', toNumbers, [1, 2, 3])
  .option('--connections <counts>', 'connections of the load', toNumbers, [1, 64, 256])
  .option('--only <names>', 'scenarios, start and import, such as nexor-sync,list', toNames, [])
  .option('--seconds <seconds>', 'length of a round', Number, 5)
  .option('--repeats <rounds>', 'rounds of each contestant', Number, 3)
  .option('--no-write', 'leave docs/benchmarks-postgres.md as it is')
  .addOption(
    new Option('--url <url>', 'a server to make the databases on; without it one is started').env('BENCH_POSTGRES_URL'),
  )
  .addHelpText('after', '\nExample:\n  bench postgres --data 10000/1 --only nexor-sync --connections 64 --no-write')
  .action(async ({ data, readData, write, ...options }) => {
    const markdown = await runPostgres({ ...options, sizes: data, readSizes: readData, say });
    process.stdout.write(`${markdown}\n`);
    if (write) say(`Written to ${await writeReport('benchmarks-postgres.md', markdown)}.`);
  });
