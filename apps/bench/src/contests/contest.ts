import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BenchData, buildDatabase } from '../database/build-database.ts';
import type { Measured } from '../load/order.ts';
import type { ScenarioName } from '../load/requests.ts';
import type { Contestant, Entered, Round } from './contestant.ts';
import { mostAttempts, runUndisturbed } from './run-undisturbed.ts';

/** One scenario on one database at one number of connections. The first contestant is held against the others. */
export interface Contest {
  readonly scenario: ScenarioName;
  readonly leads: number;
  readonly connections: number;
  readonly contestants: readonly Contestant[];
}

/** What one contestant came to, a figure a repeat. */
export interface Standing {
  readonly name: string;
  readonly rounds: readonly Measured[];
  /** Of each round: the share of the processors' time that the machine's host took; empty where the system does not tell. */
  readonly stolen: readonly number[];
  readonly memory: number | undefined;
}

export interface ContestOptions {
  readonly seconds: number;
  readonly repeats: number;
}

/**
 * Before the clock, so that code is compiled and caches are full. One client alone would not come to that in minutes, and
 * a server in service has long had it behind it: so many take its place.
 */
export const warmUp = { seconds: 4, connections: 64 };

/** Not more than are measured, where those are several: what more of them left undone would be in the way of the first round. */
export function connectionsBefore(connections: number): number {
  return connections === 1 ? warmUp.connections : connections;
}

/** Lets the contestants run in turn, there and back, so that what drifts on the machine drifts for all of them. */
export async function hold(
  { scenario, connections, contestants }: Contest,
  data: BenchData,
  { seconds, repeats }: ContestOptions,
): Promise<readonly Standing[]> {
  const folder = await mkdtemp(join(dirname(data.file), 'contest-'));
  const entered: { name: string; one: Entered; rounds: Measured[]; stolen: number[] }[] = [];
  try {
    for (const [index, contestant] of contestants.entries()) {
      const file = join(folder, `${index}.db`);
      const own = contestant.leads === undefined ? data : await buildDatabase(contestant.leads);
      await copyFile(own.file, file, constants.COPYFILE_FICLONE);
      entered.push({ name: contestant.name, one: await contestant.enter(own, file), rounds: [], stolen: [] });
    }
    const warm = { seconds: warmUp.seconds, connections: connectionsBefore(connections) };
    for (const { one } of entered) await one.run({ scenario, seed: 0, ...warm });
    const round = (seed: number): Round => ({ scenario, connections, seconds, seed });
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const { one, rounds, stolen } of repeat % 2 === 0 ? entered : entered.toReversed()) {
        // What another attempt asked would change nothing more.
        const kept = await runUndisturbed((attempt) => one.run(round(1 + repeat * mostAttempts + attempt)));
        rounds.push(kept.result);
        if (kept.stolen !== undefined) stolen.push(kept.stolen);
      }
    }
    return entered.map(({ name, one, rounds, stolen }) => ({ name, rounds, stolen, memory: one.memory() }));
  } finally {
    await Promise.all(entered.map(({ one }) => one.leave()));
    await rm(folder, { recursive: true });
  }
}
