/** The statements of a sync in a bare loop, so many in one commit, for some seconds: what SQLite alone allows. */
import { email } from '../database/lead.ts';
import { createRandom } from '../database/random.ts';
import { swapTag } from '../load/swap-tag.ts';
import { openRawBatches } from './raw-batch.ts';

const [file = '', leads, batch, seconds, seed, history] = process.argv.slice(2);
const random = createRandom(Number(seed));
const { write, close } = openRawBatches(file, { keepsHistory: history !== 'without history' });
const commits: number[] = [];
let syncs = 0;
const start = performance.now();
const end = start + Number(seconds) * 1_000;
while (performance.now() < end) {
  const orders = Array.from({ length: Number(batch) }, () => {
    const lead = Math.floor(random() * Number(leads));
    return { email: email(lead), tags: swapTag(lead, random) };
  });
  const begin = performance.now();
  write(orders);
  commits.push(performance.now() - begin);
  syncs += orders.length;
}
const perSecond = (syncs * 1_000) / (performance.now() - start);
close();
commits.sort((a, b) => a - b);
const at = (share: number) => commits[Math.floor((commits.length - 1) * share)] ?? 0;
process.stdout.write(`${JSON.stringify({ perSecond, requests: syncs, p50: at(0.5), p99: at(0.99), failures: 0 })}\n`);
