import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { test as base, expect } from 'vitest';
import { openReader, openWriter } from './connection.ts';
import { ReadLane } from './read-lane.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { WriteTurns } from './write-turns.ts';

const folder = temporaryFolder();

/** A lane over a table of numbers, a connection that writes into it, and the turns that both know. */
const test = base.extend('opened', ({ task }, { onCleanup }) => {
  const file = join(folder, `${task.id}.db`);
  const writer = openWriter(file);
  writer.exec('CREATE TABLE number (value)');
  const reader = openReader(file);
  const turns = new WriteTurns(WriteTurns.newMemory());
  let begun = 0;
  const lane = new ReadLane(reader, turns, () => {
    begun += 1;
  });
  const select = reader.prepare<[], number>('SELECT count(*) FROM number').pluck();
  const insert = writer.prepare('INSERT INTO number VALUES (1)');
  onCleanup(async () => {
    await lane.close();
    reader.close();
    writer.close();
  });
  return { lane, turns, insert, count: async () => select.get(), begun: () => begun };
});

test('reads of one turn share a snapshot, those of the next have one of their own', async ({ opened }) => {
  const { lane, insert, count, begun } = opened;
  expect(await Promise.all([lane.read(count), lane.read(count)])).toEqual([0, 0]);
  insert.run();
  expect(await lane.read(count)).toBe(0);
  expect(begun()).toBe(1);
  await setImmediate();
  expect(await lane.read(count)).toBe(1);
  expect(begun()).toBe(2);
});

test('what a thread of this process has committed is seen at once', async ({
  opened: { lane, turns, insert, count },
}) => {
  expect(await lane.read(count)).toBe(0);
  insert.run();
  turns.noteCommit();
  expect(await lane.read(count)).toBe(1);
});

test('a read that goes on over a turn keeps its snapshot, and nobody after it gets that', async ({ opened }) => {
  const { lane, insert, count } = opened;
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = lane.read(async () => {
    const before = await count();
    await promise;
    return [before, await count()];
  });
  const next = lane.read(count);
  // The second is behind the one that the lane itself waits for.
  await setImmediate();
  await setImmediate();
  insert.run();
  resolve();
  expect(await long).toEqual([0, 0]);
  expect(await next).toBe(1);
});

test('a read that fails leaves none to the next', async ({ opened: { lane, insert, count } }) => {
  const failed = lane.read(async () => {
    await count();
    throw new Error('broken');
  });
  await expect(failed).rejects.toThrow('broken');
  insert.run();
  expect(await lane.read(count)).toBe(1);
});

test('a connection that is closed meanwhile is left alone', async ({ task }) => {
  const db = new Sqlite(join(folder, `${task.id}.db`));
  const lane = new ReadLane(db, new WriteTurns(WriteTurns.newMemory()), () => {});
  await lane.read(async () => db.prepare('SELECT 1').get());
  await lane.close();
  db.close();
  await setImmediate();
  await expect(lane.read(async () => 1)).rejects.toMatchObject({ kind: 'unavailable' });
});
