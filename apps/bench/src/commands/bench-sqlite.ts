import { Command } from '@commander-js/extra-typings';
import { hold } from '../contests/contest.ts';
import { measureImport } from '../contests/measure-import.ts';
import { measureStart } from '../contests/measure-start.ts';
import { mainSize, planContests } from '../contests/plan.ts';
import { buildDatabase } from '../database/build-database.ts';
import { describeSqlite } from '../report/describe-sqlite.ts';
import type { Held } from '../report/goals.ts';
import type { ImportFigures } from '../report/import-figures.ts';
import { describeMachine } from '../report/machine.ts';
import { type StartFigures, toMarkdown } from '../report/markdown.ts';
import { writeReport } from '../report/write-report.ts';
import { say, toNames, toNumbers } from './options.ts';

export const benchSqlite = new Command('sqlite')
  .description('measure on SQLite, against loops of bare statements and routes that do nothing')
  .option('--leads <sizes>', 'sizes of the databases', toNumbers, [10_000, 100_000, 1_000_000])
  .option('--connections <counts>', 'connections of the load', toNumbers, [1, 64, 256])
  .option('--only <scenarios>', 'names of scenarios, such as nexor-sync,lead-get,import', toNames, [])
  .option('--seconds <seconds>', 'length of a round', Number, 5)
  .option('--repeats <rounds>', 'rounds of each contestant', Number, 3)
  .option('--no-write', 'leave docs/benchmarks.md as it is')
  .addHelpText('after', '\nExample:\n  bench --leads 100000 --only nexor-sync,trpc-sync --connections 64 --no-write')
  .action(async ({ leads: sizes, connections, only, seconds, repeats, write }) => {
    const contests = planContests({ sizes, connections, only });
    const held: Held[] = [];
    const starts: StartFigures[] = [];
    const imports: ImportFigures[] = [];
    for (const leads of sizes) {
      say(`Building the database of ${leads} leads, unless it is there.`);
      const data = await buildDatabase(leads);
      starts.push(await measureStart(data, repeats));
      if ((only.length === 0 && leads === mainSize) || only.includes('import')) {
        say(`import, ${leads} leads`);
        imports.push(...(await measureImport(data, repeats)));
      }
      for (const contest of contests.filter((one) => one.leads === leads)) {
        const { scenario } = contest;
        say(`${scenario}, ${leads} leads, ${contest.connections} connections`);
        held.push({
          scenario,
          leads,
          connections: contest.connections,
          standings: await hold(contest, data, { seconds, repeats }),
        });
      }
    }
    const markdown = toMarkdown({
      machine: describeMachine({ SQLite: describeSqlite() }),
      seconds,
      repeats,
      held,
      starts,
      imports,
    });
    process.stdout.write(`${markdown}\n`);
    if (write) say(`Written to ${await writeReport('benchmarks.md', markdown)}.`);
  });
