import type { ScenarioName } from '../load/requests.ts';
import type { Contest } from './contest.ts';
import type { Contestant } from './contestant.ts';
import { rawLoop, rawLoopWithoutHistory } from './raw-loop.ts';
import { fastifyRoute, oneCommit, sketch, sketchOfThreads, tagsmith, tagsmithAt, trpcProcedure } from './servers.ts';
import { tagsmithWithWebhook } from './with-webhook.ts';

/** The size at which everything is measured; the others show what grows with the data. */
export const mainSize = 100_000;
/** Between these a sync may lose a quarter of its speed; they are measured in turn. */
export const [smallSize, largeSize] = [10_000, 1_000_000];

/** Whom Tagsmith is held against in a scenario. */
const peersOf: Readonly<Record<ScenarioName, (connections: number) => readonly Contestant[]>> = {
  'nexor-sync': (connections) => [
    fastifyRoute,
    rawLoop(connections === 1 ? 1 : 64),
    ...(connections === 1 ? [] : [rawLoopWithoutHistory(64)]),
    oneCommit,
    // Of one client that is a commit for each request.
    ...(connections === 1 ? [] : [sketch]),
    sketchOfThreads,
    ...(connections === 64 ? [tagsmithWithWebhook] : []),
  ],
  'nexor-patch': () => [fastifyRoute],
  'highlevel-bulk': () => [],
  'easysocial-update': () => [fastifyRoute],
  'trpc-sync': () => [trpcProcedure],
  'lead-get': () => [fastifyRoute],
  list: () => [],
  'list-deep': () => [],
  'list-all-tags': () => [],
  'list-any-tag': () => [],
  'list-no-tag': () => [],
  'text-search': () => [],
  count: () => [],
  mixed: () => [],
};

/** Pages that people wait for. */
export const pages: readonly ScenarioName[] = [
  'list',
  'list-deep',
  'list-all-tags',
  'list-any-tag',
  'list-no-tag',
  'text-search',
];

const lists: readonly ScenarioName[] = [...pages, 'count'];

/** What is measured at every size. */
const scaled: readonly ScenarioName[] = ['nexor-sync', 'lead-get', ...lists];

// Each name is a key of the record.
const names = Object.keys(peersOf) as readonly ScenarioName[];

export interface PlanFilter {
  readonly sizes: readonly number[];
  readonly connections: readonly number[];
  readonly only: readonly string[];
}

export function planContests({ sizes, connections, only }: PlanFilter): readonly Contest[] {
  return sizes.flatMap((leads) =>
    names
      .filter((scenario) => only.length === 0 || only.includes(scenario))
      .filter((scenario) => leads === mainSize || sizes.length === 1 || scaled.includes(scenario))
      .flatMap((scenario) =>
        connectionsOf(scenario, leads === mainSize || sizes.length === 1 ? connections : [64]).map((count) => ({
          scenario,
          leads,
          connections: count,
          contestants: [
            tagsmith,
            ...(leads === mainSize || sizes.length === 1 ? peersOf[scenario](count) : []),
            ...(leads === largeSize && scenario === 'nexor-sync' ? [tagsmithAt(smallSize)] : []),
          ],
        })),
      ),
  );
}

/** Reads that take long are measured under light load: at 64 connections they would only measure their own queue. */
function connectionsOf(scenario: ScenarioName, wanted: readonly number[]): readonly number[] {
  return scenario === 'highlevel-bulk' || lists.includes(scenario) ? [4] : wanted;
}
