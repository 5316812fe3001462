import { expect, test } from 'vitest';
import { StatementLog } from './statement-log.ts';

const lock = 'SELECT last_key FROM account_head WHERE account_id = $1 FOR UPDATE';

/** A log with a clock that goes by one with each look, and a way to send what is answered later. */
function newLog() {
  let now = 0;
  const log = new StatementLog(() => ++now);
  const send = (client: object, text: string, values: readonly unknown[] = []) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    log.note(client, { name: text === lock ? 'lock' : undefined, text, values }, promise);
    return {
      answer: async () => resolve(await null),
      fail: async (error: Error) => reject(await error),
    };
  };
  return { log, send };
}

test('a transaction is what stands between its frames, each statement behind the answers that it came after', async () => {
  const { log, send } = newLog();
  const client = {};
  const [begin, locking] = [send(client, 'BEGIN'), send(client, lock, [7])];
  await begin.answer();
  await locking.answer();
  const update = send(client, 'UPDATE lead SET email = $2', [7, 'x']);
  const commit = send(client, 'COMMIT');
  expect(log.take().transactions).toEqual([]);
  await update.answer();
  await commit.answer();
  const next = send(client, 'SELECT 1');
  await next.answer();
  const { texts, transactions } = log.take();
  expect(transactions).toEqual([
    {
      connection: 0,
      startedAt: 1,
      locks: [{ accountKey: 7, at: 2 }],
      statements: [
        { text: 0, values: [], after: 0 },
        { text: 1, values: [7], after: 0 },
        { text: 2, values: [7, 'x'], after: 2 },
        { text: 3, values: [], after: 2 },
      ],
    },
    { connection: 0, startedAt: 3, locks: [], statements: [{ text: 4, values: [], after: 0 }] },
  ]);
  expect(texts.map(({ name }) => name)).toEqual([undefined, 'lock', undefined, undefined, undefined]);
  expect(log.take().transactions).toEqual([]);
});

test('connections are told apart, and texts are not', async () => {
  const { log, send } = newLog();
  for (const client of [{}, {}]) await send(client, 'SELECT 1').answer();
  const { texts, transactions } = log.take();
  expect(transactions.map(({ connection, statements }) => [connection, statements[0]?.text])).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(texts).toHaveLength(1);
});

test('what has failed can not be repeated', async () => {
  const { log, send } = newLog();
  await send({}, 'SELECT 1').fail(new Error('no'));
  expect(() => log.take()).toThrow('no');
});
