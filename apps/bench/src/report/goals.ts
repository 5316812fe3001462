import type { Contest, Standing } from '../contests/contest.ts';
import type { ScenarioName } from '../load/requests.ts';
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

function throughput(ours: Standing, theirs: Standing | undefined): number | undefined {
  return (
    theirs &&
    ratioOf(
      ours.rounds.map(({ perSecond }) => perSecond),
      theirs.rounds.map(({ perSecond }) => perSecond),
    )
  );
}
