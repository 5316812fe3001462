import type { DataSize } from '../database/data-size.ts';
import { drive } from '../load/drive.ts';
import type { DriveOrder, Measured } from '../load/order.ts';
import type { ScenarioName } from '../load/requests.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';
import { type ContestOptions, connectionsBefore, warmUp } from './contest.ts';
import { targetOf } from './hold-syncs.ts';

export interface ReadFigures {
  readonly size: DataSize;
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly rounds: readonly Measured[];
  /** Resident memory in MiB, where the system tells. */
  readonly memory: number | undefined;
}

/** Asks one process of the server over a database for one kind of read, round after round. */
export async function measureReads(
  { size, scenario, connections }: Pick<ReadFigures, 'size' | 'scenario' | 'connections'>,
  databaseUrl: string,
  { seconds, repeats }: ContestOptions,
): Promise<ReadFigures> {
  const server = await startProcess(tagsmithMain, ['serve', '--json'], { databaseUrl });
  try {
    const ask = (round: Pick<DriveOrder, 'seed' | 'seconds' | 'connections'>) =>
      drive({ ...targetOf(size, [server]), scenario, ...round });
    await ask({ seed: 0, seconds: warmUp.seconds, connections: connectionsBefore(connections) });
    const rounds: Measured[] = [];
    for (let seed = 1; seed <= repeats; seed++) rounds.push(await ask({ seed, seconds, connections }));
    return { size, scenario, connections, rounds, memory: server.memory() };
  } finally {
    await server.stop();
  }
}
