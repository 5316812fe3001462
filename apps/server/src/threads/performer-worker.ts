import { setImmediate } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createPerformer } from '@tagsmith/application';
import { views } from '@tagsmith/rest/views';
import { openSqliteStore, type SqliteStoreOptions } from '@tagsmith/store/sqlite';
import { endOfRequests, type Request, readyForRequests, toPosted, toResponse } from './messages.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** What the thread is started with. */
export interface PerformerOrder {
  readonly file: string;
  readonly options: SqliteStoreOptions;
  /**
   * MiB of its young generation. What waits for a commit survives in a small one, and is copied: 8 took 8 % more of the writer's
   * time than 32.
   */
  readonly youngGeneration: number;
  /** Whether it leaves the processor to other threads. */
  readonly yields: boolean;
}

if (parentPort !== null) serve(parentPort, workerData as PerformerOrder);

/** Performs what it is asked, on a store of its own. What one commit made durable goes back together. */
function serve(port: MessagePort, { file, options, yields }: PerformerOrder): void {
  if (yields) yieldToOthers();
  const store = openSqliteStore(file, options);
  const perform = createPerformer(store, views);
  let responses: string[] = [];

  const send = (): void => {
    port.postMessage(responses);
    responses = [];
  };
  const respond = (response: string): void => {
    // A microtask comes after all that the commit has settled; a tick would come after all reads of a turn, also those
    // that take long, and the HTTP thread would have nothing to do meanwhile.
    if (responses.push(response) === 1) queueMicrotask(send);
  };
  const end = async (): Promise<void> => {
    await store.close();
    // The last responses are sent first.
    await setImmediate();
    port.close();
  };
  port.postMessage(readyForRequests);
  port.on('message', (message: readonly string[] | typeof endOfRequests) => {
    if (message === endOfRequests) {
      end();
      return;
    }
    for (const text of message) {
      const { id, job } = JSON.parse(text) as Request;
      perform(job).then(
        (answer) => respond(toPosted({ id, answer }, job)),
        (error) => respond(toPosted(toResponse(id, error), job)),
      );
    }
  });
}
