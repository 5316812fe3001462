import { availableParallelism } from 'node:os';
import { Cluster } from './cluster/cluster.ts';
import { findPrograms } from './cluster/programs.ts';
import { faultsOf, report } from './report.ts';
import { Tagsmith } from './tagsmith/tagsmith.ts';
import { type Outcome, runTrial } from './trials/run-trial.ts';
import { trials } from './trials/trials.ts';

/**
 * Three database nodes and two Tagsmith processes on this machine, configured by the files of `deploy/`; while clients
 * write, one thing after the other goes wrong. Takes about six minutes. Numbers, such as `1 7`, choose trials.
 */
async function main(): Promise<void> {
  const chosen = process.argv.slice(2).map(Number);
  const programs = await findPrograms();
  const cluster = await Cluster.create(programs);
  let tagsmith: Tagsmith | undefined;
  const stop = async () => {
    await tagsmith?.stop();
    await cluster.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () =>
      stop()
        .then(() => cluster.remove())
        .finally(() => process.exit(130)),
    );
  }
  say(`${programs.versions}; ${availableParallelism()} processors; all in ${cluster.folder}\n\n`);

  const outcomes: Outcome[] = [];
  const faults: string[] = [];
  try {
    await cluster.start();
    tagsmith = await Tagsmith.start(cluster);
    for (const [index, trial] of trials.entries()) {
      if (chosen.length > 0 && !chosen.includes(index + 1)) continue;
      say(`${index + 1}. ${trial.name}\n`);
      const outcome = await runTrial(trial, { cluster, site: tagsmith.site, name: `trial-${index + 1}` });
      outcomes.push(outcome);
      faults.push(...faultsOf(outcome));
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await stop();
  }

  say(`\n${report(outcomes)}\n`);
  if (faults.length === 0) {
    await cluster.remove();
    return;
  }
  say(`\n${faults.join('\n')}\nWhat each program said is in ${cluster.folder}.\n`);
  process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(text);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
