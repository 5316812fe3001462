/** The process that drives a server: told what to do by its arguments, it prints what it measured as one line of JSON. */
import autocannon from 'autocannon';
import { createRandom } from '../database/random.ts';
import type { DriveOrder, Measured } from './order.ts';
import { readCursors } from './read-cursors.ts';
import { requestsOf } from './requests.ts';

/** Requests are made before the clock runs, so that the driver costs the same for every server. */
const poolSize = 20_000;

const order = JSON.parse(process.argv[2] ?? '') as DriveOrder;
const cursors = order.scenario === 'list-deep' ? await readCursors(order) : [];
const source = { leads: order.leads, key: order.key, random: createRandom(order.seed), cursors };
const make = requestsOf[order.scenario];
const pool = Array.from({ length: order.scenario === 'highlevel-bulk' ? 200 : poolSize }, () => make(source));
let next = 0;

const latencies: number[] = [];
const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
const options: autocannon.Options = {
  url: order.url,
  connections: order.connections,
  duration: order.seconds,
  timeout: 30,
  requests: [{ setupRequest: (request) => ({ ...request, ...pool[next++ % pool.length] }) }],
};
const run = autocannon(options, (error, result) => (error === null ? resolve(result) : reject(error)));
// Its own percentiles are whole milliseconds.
run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));

const result = await promise;
latencies.sort((a, b) => a - b);
const at = (share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
const measured: Measured = {
  perSecond: latencies.length / result.duration,
  p50: at(0.5),
  p99: at(0.99),
  failures: result.errors + result.timeouts + result.non2xx,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
