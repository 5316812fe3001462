import { fileURLToPath } from 'node:url';
import { drive } from '../load/drive.ts';
import { assertFresh } from '../load/pool-size.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';
import type { Contestant } from './contestant.ts';

const peer = (name: string): string => fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url));

/** The server as everybody starts it. */
export const tagsmith = server('Tagsmith', tagsmithMain, () => ['serve', '--json'], assertFresh);
/** The same on a database of another size than the contest's. */
export const tagsmithAt = (leads: number): Contestant => ({
  ...tagsmith,
  name: `Tagsmith at ${leads.toLocaleString('en')} leads`,
  leads,
});
export const fastifyRoute = server('bare Fastify route', peer('fastify-route'), () => []);
export const trpcProcedure = server('bare tRPC procedure', peer('trpc-procedure'), () => []);
export const oneCommit = server('one commit a request', peer('one-commit'), (file) => [file], assertFresh);
/** Nothing but a route, the statements and a commit for all who wait: what Tagsmith would be if it did nothing else. */
export const sketch = server('a sketch, on one thread', peer('group-commit'), (file) => [file], assertFresh);
export const sketchOfThreads = server(
  'a sketch, writing on a thread',
  peer('threaded-commit'),
  (file) => [file],
  assertFresh,
);

function server(
  name: string,
  script: string,
  argsFor: (databaseFile: string) => readonly string[],
  assertSound?: typeof assertFresh,
): Contestant {
  return {
    name,
    enter: async ({ leads, key }, databaseFile) => {
      const running = await startProcess(script, argsFor(databaseFile), { databaseUrl: `file:${databaseFile}` });
      return {
        run: async (round) => {
          const measured = await drive({ ...round, urls: [running.url], leads, keys: [key] });
          assertSound?.(round, measured);
          return measured;
        },
        memory: running.memory,
        leave: running.stop,
      };
    },
  };
}
