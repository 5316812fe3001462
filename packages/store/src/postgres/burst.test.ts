import { setImmediate } from 'node:timers/promises';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sendInBurst } from './burst.ts';
import { connect } from './connection.ts';
import { type Statement, statement, unnamed } from './statement.ts';

const insert = statement('INSERT INTO number VALUES ($1)');
const divide = statement<{ readonly value: number }>('SELECT 6 / $1::int AS value');
const list = statement<{ readonly value: number }>('SELECT value FROM number ORDER BY value');
const begin = unnamed('BEGIN');
const commit = unnamed('COMMIT');
const rollback = unnamed('ROLLBACK');

let url: string;
let client: Client;
const send = (what: Statement<unknown>, values: readonly unknown[] = []) => sendInBurst(client, what, values);
const numbers = async () => (await send(list)).rows.map(({ value }) => value);

beforeAll(async () => {
  url = await newDatabaseUrl();
  client = await connect(url);
  await client.query('CREATE TABLE number (value int UNIQUE)');
});
afterAll(() => client.end());

test('what is asked in one turn goes out at once, and each has its own answer', async () => {
  const query = vi.spyOn(client, 'query');
  const answers = [send(begin), send(insert, [1]), send(divide, [2]), send(insert, [2]), send(list), send(commit)];
  const [, first, divided, , listed, committed] = await Promise.all(answers);
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  expect([first?.rowCount, divided?.rows, listed?.rows]).toEqual([1, [{ value: 3 }], [{ value: 1 }, { value: 2 }]]);
  expect(committed?.command).toBe('COMMIT');
  expect(await numbers()).toEqual([1, 2]);
});

test('bursts that follow each other without waiting keep their answers apart', async () => {
  const first = send(divide, [1]);
  await setImmediate();
  const second = [send(divide, [2]), send(divide, [3])];
  expect((await Promise.all([first, ...second])).map(({ rows }) => rows[0]?.value)).toEqual([6, 3, 2]);
});

test('behind a statement that fails none is run, and the connection goes on', async () => {
  const other = statement('INSERT INTO number VALUES ($1::int + 1)');
  const answers = [begin, insert, insert, other, commit].map((one, index) =>
    send(one, index === 0 || index === 4 ? [] : [index === 2 ? 1 : 10]),
  );
  const settled = await Promise.allSettled(answers);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
  for (const one of settled.slice(2)) expect(one).toMatchObject({ reason: { code: '23505' } });
  expect((await send(rollback)).command).toBe('ROLLBACK');
  expect(await numbers()).toEqual([1, 2]);
  // What was to be prepared behind the failure is prepared now.
  await Promise.all([send(other, [2]), send(other, [3])]);
  expect(await numbers()).toEqual([1, 2, 3, 4]);
});

test('outside a transaction a burst is kept as a whole or not at all', async () => {
  const settled = await Promise.allSettled([send(insert, [20]), send(insert, [1])]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await numbers()).toEqual([1, 2, 3, 4]);
});

test('a statement that is empty has an answer too', async () => {
  const answers = [send(divide, [1]), send(unnamed('')), send(divide, [2])];
  expect((await Promise.all(answers)).map(({ rows }) => rows.length)).toEqual([1, 0, 1]);
});

test('a value that can not be sent costs the connection, and no answer is taken for another', async () => {
  const lost = await connect(url);
  const endless: { self?: unknown } = {};
  endless.self = endless;
  const answers = [sendInBurst(lost, divide, [1]), sendInBurst(lost, divide, [endless]), sendInBurst(lost, list, [])];
  const settled = await Promise.allSettled(answers);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
