import type { Standing } from '../contests/contest.ts';
import { mostAttempts, mostStolen } from '../contests/run-undisturbed.ts';
import type { Starts } from '../contests/start-repeatedly.ts';
import { compareGoals, compareImports, type Held } from './goals.ts';
import type { ImportFigures } from './import-figures.ts';
import { compareScale } from './scale-goals.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import { number, spread, table } from './table.ts';

export interface Report {
  readonly machine: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly repeats: number;
  readonly held: readonly Held[];
  readonly starts: readonly StartFigures[];
  readonly imports: readonly ImportFigures[];
}

export interface StartFigures extends Starts {
  readonly leads: number;
}

/** All figures of a run as tables. */
export function toMarkdown({ machine, seconds, repeats, held, starts, imports }: Report): string {
  const sizes = [...new Set(held.map(({ leads }) => leads))];
  const goalSize = sizes.includes(100_000) ? 100_000 : (sizes[0] ?? 0);
  const reached = [
    ...compareGoals(held, goalSize),
    ...compareImports(imports, goalSize),
    ...compareScale(held, starts),
  ];
  return [
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
    `${repeats} rounds of ${seconds} s each, in turn; throughput as min / **median** / max of the rounds; p50 and p99 are medians of theirs.`,
    disturbances(held.flatMap(({ standings }) => standings.flatMap(({ stolen }) => stolen))),
    reached.length > 0 &&
      table(
        [`in one run, ${number(goalSize)} leads where not said otherwise`, 'goal', 'measured'],
        reached.map(({ text, bound, value, measured }) => [text, `${bound} ${value}`, figure(measured)]),
      ),
    ...sizes.map(
      (leads) => `### ${number(leads)} leads\n\n${scenarioTable(held.filter((one) => one.leads === leads))}`,
    ),
    imports.length > 0 && `### Import\n\n${importTable(imports)}`,
    starts.length > 0 && `### Start and memory\n\n${startTable(starts)}`,
  ]
    .filter((part) => part !== false && part !== '')
    .join('\n\n');
}

function scenarioTable(held: readonly Held[]): string {
  const rows = held.flatMap(({ scenario, connections, standings }) =>
    standings.map((standing, index) => [
      index === 0 ? scenario : '',
      index === 0 ? String(connections) : '',
      standing.name,
      throughputOf(standing),
      index === 0 ? '' : ratioTo(standings[0], standing),
      ...(['p50', 'p99'] as const).map((key) => spreadOf(standing.rounds.map((round) => round[key])).median.toFixed(2)),
      standing.memory?.toFixed(0) ?? '',
      standing.stolen.length === 0 ? '' : (Math.max(...standing.stolen) * 100).toFixed(0),
    ]),
  );
  const figures = ['a second', 'Tagsmith ÷ it', 'p50 ms', 'p99 ms', 'MiB', 'host, % at most'];
  return table(['scenario', 'connections', 'who', ...figures], rows);
}

/** What became of rounds in which the machine's host took a part of the processors. */
function disturbances(stolen: readonly number[]): string {
  if (stolen.length === 0) return '';
  const percent = mostStolen * 100;
  const left = stolen.filter((share) => share > mostStolen).length;
  return `A round in which the machine's host takes more than ${percent} % of the processors' time is run again, ${mostAttempts} times at most, and the calmest counts; ${left} of ${stolen.length} that count are above that.`;
}

function startTable(starts: readonly StartFigures[]): string {
  return table(
    ['leads', 'ready after, ms', 'idle, MiB'],
    starts.map(({ leads, readyAfter, memory }) => [number(leads), spread(readyAfter), memory?.toFixed(0) ?? '']),
  );
}

function importTable(imports: readonly ImportFigures[]): string {
  return table(
    ['leads', 'command', 'leads a second', 'bare inserts of the same rows', 'ratio'],
    imports.map(({ leads, name, perSecond, bare }) => [
      number(leads),
      name,
      spread(perSecond),
      spread(bare),
      ratioOf(perSecond, bare).toFixed(2),
    ]),
  );
}

function throughputOf({ rounds }: Standing): string {
  return spread(rounds.map(({ perSecond }) => perSecond));
}

function ratioTo(ours: Standing | undefined, theirs: Standing): string {
  if (ours === undefined) return '';
  return ratioOf(
    ours.rounds.map(({ perSecond }) => perSecond),
    theirs.rounds.map(({ perSecond }) => perSecond),
  ).toFixed(2);
}

function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : number(value);
}
