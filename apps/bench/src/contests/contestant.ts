import type { BenchData } from '../database/build-database.ts';
import type { Measured } from '../load/order.ts';
import type { ScenarioName } from '../load/requests.ts';

/** One round of a contest: the same for all who take part in it. */
export interface Round {
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly seconds: number;
  readonly seed: number;
}

/** Somebody who takes part: Tagsmith, or a bare peer that it is held against. */
export interface Contestant {
  readonly name: string;
  /** How many leads its database has, where it is not the contest's. */
  readonly leads?: number;
  /** On a copy of the database of its own. */
  enter(data: BenchData, databaseFile: string): Promise<Entered>;
}

export interface Entered {
  run(round: Round): Promise<Measured>;
  /** Resident memory in MiB, where the system tells. */
  memory(): number | undefined;
  leave(): Promise<void>;
}
