import type { SyncFigures } from '../contests/hold-syncs.ts';
import type { ReadFigures } from '../contests/measure-reads.ts';
import type { Starts } from '../contests/start-repeatedly.ts';
import { type DataSize, describeSize } from '../database/data-size.ts';
import type { Measured } from '../load/order.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import { number, spread, table } from './table.ts';

export interface PostgresReport {
  readonly machine: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly repeats: number;
  readonly syncs: readonly SyncFigures[];
  readonly reads: readonly ReadFigures[];
  readonly starts: readonly (Starts & { readonly size: DataSize })[];
  readonly imports: readonly { readonly leads: number; readonly perSecond: readonly number[] }[];
}

/** What a sync over PostgreSQL is built to reach against its statements in a bare loop. */
const goal = 0.7;

/** All figures of a run on PostgreSQL as tables. */
export function toPostgresMarkdown({
  machine,
  seconds,
  repeats,
  syncs,
  reads,
  starts,
  imports,
}: PostgresReport): string {
  return [
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
    `${repeats} rounds of ${seconds} s each, in turn; throughput as min / **median** / max of the rounds; p50 and p99 are medians of theirs.`,
    ...sizesOf(syncs).map(([size, of]) => `### Syncs, ${size}\n\n${reachedLine(of)}\n\n${syncTable(of)}`),
    ...sizesOf(reads).map(([size, of]) => `### Reads, ${size}\n\n${readTable(of)}`),
    imports.length > 0 && `### Import\n\n${importTable(imports)}`,
    starts.length > 0 && `### Start and memory\n\n${startTable(starts)}`,
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

function sizesOf<Figures extends { readonly size: DataSize }>(all: readonly Figures[]) {
  return Map.groupBy(all, ({ size }) => describeSize(size)).entries();
}

function reachedLine(syncs: readonly SyncFigures[]): string {
  const reached = (loop: 'plain' | 'replayed') => syncs.filter((one) => ratioTo(loop, one) >= goal).length;
  return `Server ÷ plain loop: at least ${goal} is the goal, reached by ${reached('plain')} of ${syncs.length}; server ÷ replay: by ${reached('replayed')}.`;
}

function syncTable(syncs: readonly SyncFigures[]): string {
  const rows = syncs.flatMap((one) => {
    const { processes, connections, served, plain, replayed, shapes, memory } = one;
    const middle = (figures: readonly number[]) => spreadOf(figures).median.toFixed(1);
    return [
      [
        ...[String(processes), String(connections), 'Tagsmith', ...throughputAndLatencies(served), ''],
        ...[middle(shapes.map(({ statements }) => statements)), middle(shapes.map(({ batch }) => batch))],
        memory?.toFixed(0) ?? '',
      ],
      ['', '', 'plain loop', ...throughputAndLatencies(plain), ratioTo('plain', one).toFixed(2), '', '', ''],
      ['', '', 'replay', ...throughputAndLatencies(replayed), ratioTo('replayed', one).toFixed(2), '', '', ''],
    ];
  });
  return table(
    [
      ...['processes', 'connections', 'who', 'a second', 'p50 ms', 'p99 ms', 'Tagsmith ÷ it'],
      ...['statements a sync', 'syncs a commit', 'MiB'],
    ],
    rows,
  );
}

function readTable(reads: readonly ReadFigures[]): string {
  return table(
    ['scenario', 'connections', 'a second', 'p50 ms', 'p99 ms', 'MiB'],
    reads.map(({ scenario, connections, rounds, memory }) => [
      scenario,
      String(connections),
      ...throughputAndLatencies(rounds),
      memory?.toFixed(0) ?? '',
    ]),
  );
}

function importTable(imports: PostgresReport['imports']): string {
  return table(
    ['leads', 'command', 'leads a second'],
    imports.map(({ leads, perSecond }) => [number(leads), 'tagsmith import', spread(perSecond)]),
  );
}

function startTable(starts: PostgresReport['starts']): string {
  return table(
    ['data', 'ready after, ms', 'idle, MiB'],
    starts.map(({ size, readyAfter, memory }) => [describeSize(size), spread(readyAfter), memory?.toFixed(0) ?? '']),
  );
}

function ratioTo(loop: 'plain' | 'replayed', figures: SyncFigures): number {
  return ratioOf(figures.served.map(perSecondOf), figures[loop].map(perSecondOf));
}

function throughputAndLatencies(rounds: readonly Measured[]): readonly string[] {
  return [
    spread(rounds.map(perSecondOf)),
    ...(['p50', 'p99'] as const).map((key) => spreadOf(rounds.map((round) => round[key])).median.toFixed(2)),
  ];
}

function perSecondOf({ perSecond }: Measured): number {
  return perSecond;
}
