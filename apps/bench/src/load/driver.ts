/** The process that drives a server with autocannon: told what to do on its standard input, it prints what it measured as one line of JSON. */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { DriveOrder, Measured } from './order.ts';
import { poolOf } from './pool-of.ts';
import { shareOf } from './share-of.ts';

const order = JSON.parse(readFileSync(0, 'utf8')) as DriveOrder;
const { urls, connections } = order;
const pool = await poolOf(order);
let next = 0;
const latencies: number[] = [];

function driveOne(url: string, index: number): Promise<autocannon.Result> {
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const amount = order.requests === undefined ? undefined : shareOf(order.requests, urls.length, index);
  const options: autocannon.Options = {
    url,
    ...(amount === undefined ? { duration: order.seconds } : { amount }),
    // It refuses connections that have nothing to do.
    connections: Math.min(shareOf(connections, urls.length, index), amount ?? Number.POSITIVE_INFINITY),
    timeout: 30,
    requests: [{ setupRequest: (request) => ({ ...request, ...pool[next++ % pool.length] }) }],
  };
  const run = autocannon(options, (error, result) => (error === null ? resolve(result) : reject(error)));
  // Its own percentiles are whole milliseconds.
  run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  return promise;
}

const results = await Promise.all(urls.map(driveOne));
latencies.sort((a, b) => a - b);
const at = (share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
const measured: Measured = {
  perSecond: latencies.length / Math.max(...results.map(({ duration }) => duration)),
  requests: latencies.length,
  p50: at(0.5),
  p99: at(0.99),
  failures: results.reduce((sum, { errors, timeouts, non2xx }) => sum + errors + timeouts + non2xx, 0),
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
