import { largeSize, pages, smallSize } from '../contests/plan.ts';
import { tagsmithAt } from '../contests/servers.ts';
import type { Held, Reached } from './goals.ts';
import type { StartFigures } from './markdown.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import { number } from './table.ts';

/** What a million leads may cost, as far as it was measured. */
export function compareScale(held: readonly Held[], starts: readonly StartFigures[]): readonly Reached[] {
  const standings = held.find(
    (one) => one.leads === largeSize && one.scenario === 'nexor-sync' && one.connections === 64,
  )?.standings;
  const [many, few] = [standings?.[0], standings?.find(({ name }) => name === tagsmithAt(smallSize).name)].map(
    (standing) => standing?.rounds.map(({ perSecond }) => perSecond),
  );
  const start = starts.find(({ leads }) => leads === largeSize);
  return [
    ...(few === undefined || many === undefined
      ? []
      : [
          {
            text: `sync at ${number(largeSize)} leads ÷ at ${number(smallSize)}, 64 connections`,
            bound: 'at least',
            value: 0.75,
            measured: ratioOf(many, few),
          },
        ]),
    ...held
      .filter(({ leads, scenario }) => leads === largeSize && pages.includes(scenario))
      .map(({ scenario, standings, connections }) => ({
        text: `${scenario} at 1,000,000 leads, ${connections} connections: p99, ms`,
        bound: 'at most',
        value: 25,
        measured: spreadOf((standings[0]?.rounds ?? []).map(({ p99 }) => p99)).median,
      })),
    ...(start === undefined
      ? []
      : [
          {
            text: 'start at 1,000,000 leads, ms',
            bound: 'at most',
            value: 1_500,
            measured: spreadOf(start.readyAfter).median,
          },
        ]),
    ...(start?.memory === undefined
      ? []
      : [{ text: 'idle memory at 1,000,000 leads, MiB', bound: 'at most', value: 250, measured: start.memory }]),
  ];
}
