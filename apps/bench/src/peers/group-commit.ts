/** The same call over Fastify with the same statements, a commit for all that wait. */
import { openRawBatches } from './raw-batch.ts';
import { serveSketch, type Waiting } from './serve-sketch.ts';

const { write } = openRawBatches(process.argv[2] ?? '');
const waiting: Waiting[] = [];

await serveSketch(waiting, () => {
  const batch = waiting.splice(0);
  write(batch.map(({ order }) => order));
  for (const { done } of batch) done();
});
