/** What each line of Prometheus's text format names, with its labels, and the value. @throws when a line is of no such form */
export function readMetrics(text: string): ReadonlyMap<string, number> {
  if (!text.endsWith('\n')) throw new Error('The last line has no end');
  const metrics = new Map<string, number>();
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '' || /^# (?:HELP|TYPE) [a-z_\d]+ ./.test(line)) continue;
    const [, name, value] = /^([a-z_\d]+(?:\{(?:[a-z_]+="(?:[^"\\]|\\.)*",?)+\})?) (\S+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`No metric: ${line}`);
    if (metrics.has(name)) throw new Error(`Twice: ${line}`);
    metrics.set(name, Number(value));
  }
  return metrics;
}
