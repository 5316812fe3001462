/** Upper ends of the histogram's buckets, in seconds; the last one has none. */
const bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

const metric = 'tagsmith_http_request_duration_seconds';

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of its route, such as `/leads/:id`; undefined where there is none. */
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

interface Series {
  readonly labels: string;
  /** Of each bucket alone, and beyond the last bound. */
  readonly counts: number[];
  seconds: number;
}

/**
 * Counts the requests that were answered, and how long they took, by route, method and class of status. Not by prom-client's
 * histogram: to load it takes 50 ms and 20 MiB, which nobody should pay who collects no metrics.
 */
export class RequestTimes {
  readonly #series = new Map<string, Series>();

  note({ method, route = 'none', status, seconds }: AnsweredRequest): void {
    const statusClass = Math.trunc(status / 100);
    const key = `${statusClass}${method}${route}`;
    let series = this.#series.get(key);
    if (series === undefined) {
      const labels = `method="${method}",route="${escaped(route)}",status="${statusClass}xx"`;
      series = { labels, counts: Array.from({ length: bounds.length + 1 }, () => 0), seconds: 0 };
      this.#series.set(key, series);
    }
    let bucket = 0;
    while (bucket < bounds.length && seconds > (bounds[bucket] ?? 0)) bucket += 1;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.seconds += seconds;
  }

  /** A histogram in Prometheus's text format. */
  toText(): string {
    const lines = [
      `# HELP ${metric} How long requests took that were answered, in seconds.`,
      `# TYPE ${metric} histogram`,
      ...[...this.#series.values()].flatMap(linesOf),
    ];
    return `${lines.join('\n')}\n`;
  }
}

function linesOf({ labels, counts, seconds }: Series): readonly string[] {
  let sum = 0;
  const buckets = counts.map((count, index) => {
    sum += count;
    return `${metric}_bucket{le="${bounds[index] ?? '+Inf'}",${labels}} ${sum}`;
  });
  return [...buckets, `${metric}_sum{${labels}} ${seconds}`, `${metric}_count{${labels}} ${sum}`];
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
