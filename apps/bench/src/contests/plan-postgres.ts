import type { ScenarioName } from '../load/requests.ts';
import type { SyncContest } from './hold-syncs.ts';

interface PostgresPlan {
  readonly syncs: readonly Omit<SyncContest, 'size'>[];
  readonly reads: readonly { readonly scenario: ScenarioName; readonly connections: number }[];
  readonly starts: boolean;
  readonly imports: boolean;
}

interface PostgresFilter {
  readonly processes: readonly number[];
  readonly connections: readonly number[];
  /** Names of scenarios, `start` and `import`; none are all. */
  readonly only: readonly string[];
}

/** A page takes long: at 64 connections it would only measure its own queue. */
const reads: readonly { readonly scenario: ScenarioName; readonly connections: number }[] = [
  { scenario: 'lead-get', connections: 64 },
  { scenario: 'list', connections: 4 },
  { scenario: 'list-all-tags', connections: 4 },
  { scenario: 'text-search', connections: 4 },
];

/** What is measured on each database. */
export function planPostgres({ processes, connections, only }: PostgresFilter): PostgresPlan {
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  return {
    syncs: isWanted('nexor-sync')
      ? processes.flatMap((count) =>
          // A process without a client has nothing to do.
          connections
            .filter((clients) => clients >= count)
            .map((clients) => ({ processes: count, connections: clients })),
        )
      : [],
    reads: reads.filter(({ scenario }) => isWanted(scenario)),
    starts: isWanted('start'),
    imports: isWanted('import'),
  };
}
