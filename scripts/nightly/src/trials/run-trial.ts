import { setTimeout } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.ts';
import { waitUntil } from '../cluster/wait-until.ts';
import { checkLedger, type Verdict } from '../load/check-ledger.ts';
import { Ledger } from '../load/ledger.ts';
import { Load } from '../load/load.ts';
import { Pulse } from '../load/pulse.ts';
import type { Site } from '../load/site.ts';
import { longestPause, type Pause } from './longest-pause.ts';
import type { Trial } from './trial.ts';

/** What a trial came to; times in milliseconds. */
export interface Outcome extends Verdict {
  readonly trial: Trial;
  /** The longest time in which no write was acknowledged by Tagsmith, and none by the database to a bare client. */
  readonly withoutWrites: number;
  readonly databaseAway: number;
  /** From the database's first commit after that until Tagsmith's first. */
  readonly behind: number;
  /** Writes that nobody acknowledged in the end, however often they were sent. */
  readonly unanswered: number;
  readonly troubles: ReadonlyMap<string, number>;
  readonly reads: Ledger['reads'];
}

/** How late what lagging standbys are sent comes, in milliseconds. */
const lag = 2_000;
/** A database that commits nothing for so long is away, in milliseconds. */
const away = 1_000;
const before = 6_000;
const after = 5_000;
/** How long the service may be away, and the cluster may take to be whole again, in seconds. */
const patience = { service: 90, cluster: 150 };

/** Lets clients write, has something go wrong, and looks what became of all that was acknowledged. @throws Error when a part of it does not come back */
export async function runTrial(
  trial: Trial,
  { cluster, site, name }: { readonly cluster: Cluster; readonly site: Site; readonly name: string },
): Promise<Outcome> {
  await cluster.commitAs(trial);
  const roles = await cluster.settled(patience.cluster);
  const ledger = new Ledger();
  const load = await Load.start(site, { name, ledger });
  const pulse = await Pulse.start(cluster.url('postgres'));
  cluster.setLag(trial.lagging(roles), lag);
  try {
    await setTimeout(before);
    const fault = performance.now();
    await trial.fault(roles);
    await waitUntil('writes are acknowledged again', patience.service, async () => {
      // What was under way when it happened may still have been answered at once.
      const isBack = ledger.entries.some(({ acknowledgedAt = 0 }) => acknowledgedAt > fault + 1_000);
      return isBack || undefined;
    });
    await trial.aftermath?.(roles);
    await setTimeout(after);
    await load.stop();
    const verdict = await checkLedger(ledger, name, cluster.url('tagsmith'));
    return { trial, ...verdict, ...measure(ledger, pulse, fault) };
  } finally {
    await Promise.all([load.stop(), pulse.stop()]);
    cluster.setLag(roles.standbys, 0);
    await cluster.repair();
    await cluster.settled(patience.cluster);
  }
}

function measure(ledger: Ledger, pulse: Pulse, fault: number) {
  const acknowledged = ledger.acknowledged.map(({ acknowledgedAt }) => acknowledgedAt).sort((a, b) => a - b);
  const service = longestPause(acknowledged, fault);
  const database = longestPause(pulse.beats, fault);
  return {
    withoutWrites: lengthOf(service),
    databaseAway: lengthOf(database),
    behind: lengthOf(database) > away ? Math.max(0, (service?.to ?? 0) - (database?.to ?? 0)) : 0,
    unanswered: ledger.entries.length - acknowledged.length,
    troubles: ledger.troubles,
    reads: ledger.reads,
  };
}

function lengthOf(pause: Pause | undefined): number {
  return pause === undefined ? 0 : pause.to - pause.from;
}
