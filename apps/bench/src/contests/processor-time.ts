import { readFileSync } from 'node:fs';

/** Since the system started, in its ticks, of all processors. */
export interface ProcessorTime {
  readonly all: number;
  /** While something here was ready to run and the machine's host ran something else. */
  readonly stolen: number;
}

/** What is spent in `guest` is counted in `user` as well. */
const kinds = ['user', 'nice', 'system', 'idle', 'iowait', 'irq', 'softirq', 'steal'] as const;

/** As Linux counts it; other systems do not tell a guest what its host takes. */
export function readProcessorTime(): ProcessorTime | undefined {
  return process.platform === 'linux' ? parseProcessorTime(readFileSync('/proc/stat', 'utf8')) : undefined;
}

/** From the first line of `/proc/stat` (proc_stat(5)). */
export function parseProcessorTime(stat: string): ProcessorTime {
  const ticks = stat
    .slice(0, stat.indexOf('\n'))
    .split(/\s+/)
    .slice(1, kinds.length + 1)
    .map(Number);
  return { all: ticks.reduce((sum, one) => sum + one, 0), stolen: ticks[kinds.indexOf('steal')] ?? 0 };
}

/** The share of the processors' time that the host took between two readings. */
export function stolenShare(before: ProcessorTime, after: ProcessorTime): number {
  const all = after.all - before.all;
  return all === 0 ? 0 : (after.stolen - before.stolen) / all;
}
