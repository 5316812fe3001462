import type { Contest, Standing } from '../contests/contest.ts';
import type { ScenarioName } from '../load/requests.ts';
import type { ImportFigures } from './import-figures.ts';
import { ratioOf, spreadOf } from './statistics.ts';

export interface Held extends Pick<Contest, 'scenario' | 'leads' | 'connections'> {
  readonly standings: readonly Standing[];
}

interface Goal {
  readonly text: string;
  readonly scenario: ScenarioName;
  readonly connections: number;
  /** `at least` unless it is a latency. */
  readonly bound: 'at least' | 'at most';
  readonly value: number;
  measure(ours: Standing, peer: (start: string) => Standing | undefined): number | undefined;
}

/** What Tagsmith is built to reach, on 100 000 leads. */
const goals: readonly Goal[] = [
  {
    text: '`PUT /leads/tags`, 256 connections ÷ bare Fastify route',
    scenario: 'nexor-sync',
    connections: 256,
    bound: 'at least',
    value: 0.4,
    measure: (ours, peer) => throughput(ours, peer('bare Fastify')),
  },
  {
    text: 'the same ÷ raw SQLite loop in batches of 64',
    scenario: 'nexor-sync',
    connections: 256,
    bound: 'at least',
    value: 0.85,
    measure: (ours, peer) => throughput(ours, peer('raw SQLite')),
  },
  {
    text: '`GET /leads/{id}`, 64 connections ÷ bare Fastify route',
    scenario: 'lead-get',
    connections: 64,
    bound: 'at least',
    value: 0.6,
    measure: (ours, peer) => throughput(ours, peer('bare Fastify')),
  },
  {
    text: 'tRPC sync, 64 connections ÷ bare tRPC procedure',
    scenario: 'trpc-sync',
    connections: 64,
    bound: 'at least',
    value: 0.8,
    measure: (ours, peer) => throughput(ours, peer('bare tRPC')),
  },
  {
    text: 'one client, one connection: median latency ÷ one raw commit',
    scenario: 'nexor-sync',
    connections: 1,
    bound: 'at most',
    value: 1.6,
    measure: (ours, peer) => {
      const raw = peer('raw SQLite');
      return (
        raw &&
        ratioOf(
          ours.rounds.map(({ p50 }) => p50),
          raw.rounds.map(({ p50 }) => p50),
        )
      );
    },
  },
  {
    text: 'history and uses of tags, as statements: share of the time of a sync, 64 connections',
    scenario: 'nexor-sync',
    connections: 64,
    bound: 'at most',
    value: 0.25,
    measure: ({ rounds }, peer) => shareOfHistory(rounds, peer('raw SQLite'), peer('without history')),
  },
  {
    text: 'a webhook whose receiver is on the same machine: share of the time of a sync, 64 connections',
    scenario: 'nexor-sync',
    connections: 64,
    bound: 'at most',
    value: 0.25,
    measure: (ours, peer) => {
      const hooked = peer('Tagsmith with a webhook');
      const kept = hooked && throughput(hooked, ours);
      return kept && 1 - kept;
    },
  },
  {
    text: 'HighLevel bulk, 500 contacts and 5 tags, 4 connections: µs a contact',
    scenario: 'highlevel-bulk',
    connections: 4,
    bound: 'at most',
    value: 40,
    measure: ({ rounds }) => 1_000_000 / 500 / spreadOf(rounds.map(({ perSecond }) => perSecond)).median,
  },
  {
    text: 'p99 ÷ p50, 64 connections',
    scenario: 'nexor-sync',
    connections: 64,
    bound: 'at most',
    value: 4,
    measure: ({ rounds }) => spreadOf(rounds.map(({ p50, p99 }) => p99 / p50)).median,
  },
];

export interface Reached {
  readonly text: string;
  readonly bound: string;
  readonly value: number;
  readonly measured: number;
}

/** Those goals that were measured. */
export function compareGoals(held: readonly Held[], leads: number): readonly Reached[] {
  return goals.flatMap(({ scenario, connections, measure, ...goal }) => {
    const contest = held.find(
      (one) => one.leads === leads && one.scenario === scenario && one.connections === connections,
    );
    const [ours] = contest?.standings ?? [];
    if (contest === undefined || ours === undefined) return [];
    const measured = measure(ours, (start) => contest.standings.find(({ name }) => name.startsWith(start)));
    return measured === undefined ? [] : [{ ...goal, measured }];
  });
}

/** The same for commands that bring leads in, the start of their process included. */
export function compareImports(imports: readonly ImportFigures[], leads: number): readonly Reached[] {
  return imports
    .filter((one) => one.leads === leads)
    .map(({ name, perSecond, bare }) => ({
      text: `${name} ÷ bare inserts of the same rows`,
      bound: 'at least',
      value: 0.5,
      measured: ratioOf(perSecond, bare),
    }));
}

/** What the bare loop takes longer with these statements than without, in parts of what a sync takes here. */
function shareOfHistory(
  ours: Standing['rounds'],
  raw: Standing | undefined,
  without: Standing | undefined,
): number | undefined {
  if (raw === undefined || without === undefined) return undefined;
  const shares = ours.map(({ perSecond }, round) => {
    const [all, less] = [raw, without].map(({ rounds }) => 1 / (rounds[round]?.perSecond ?? Number.NaN));
    return ((all ?? Number.NaN) - (less ?? Number.NaN)) * perSecond;
  });
  return spreadOf(shares).median;
}

function throughput(ours: Standing, theirs: Standing | undefined): number | undefined {
  return (
    theirs &&
    ratioOf(
      ours.rounds.map(({ perSecond }) => perSecond),
      theirs.rounds.map(({ perSecond }) => perSecond),
    )
  );
}
