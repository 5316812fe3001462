import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { test as base, expect } from 'vitest';
import { openReader, openWriter } from './connection.ts';
import { ReadLane } from './read-lane.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** A lane over a table of numbers, and a connection that writes into it. */
const test = base.extend('opened', ({ task }, { onCleanup }) => {
  const file = join(folder, `${task.id}.db`);
  const writer = openWriter(file);
  writer.exec('CREATE TABLE number (value)');
  const reader = openReader(file);
  let begun = 0;
  const onBegin = () => {
    begun += 1;
  };
  const lane = new ReadLane(reader, { onBegin, answersEach: false });
  const select = reader.prepare<[], number>('SELECT count(*) FROM number').pluck();
  const insert = writer.prepare('INSERT INTO number VALUES (1)');
  onCleanup(async () => {
    await lane.close();
    reader.close();
    writer.close();
  });
  return { lane, reader, insert, count: async () => select.get(), begun: () => begun };
});

test('what is asked for in one turn is read on one snapshot, and what comes later on one of its own', async ({
  opened,
}) => {
  const { lane, insert, count, begun } = opened;
  const countTwice = lane.read(async () => {
    const before = await count();
    insert.run();
    return [before, await count()];
  });
  expect(await Promise.all([countTwice, lane.read(count)])).toEqual([[0, 0], 0]);
  expect(begun()).toBe(1);
  expect(await lane.read(count)).toBe(1);
  expect(begun()).toBe(2);
});

test('a read sees what was committed before it was asked for, and what was until the turn ended', async ({
  opened: { lane, insert, count },
}) => {
  insert.run();
  const asked = lane.read(count);
  insert.run();
  expect(await asked).toBe(2);
});

test('between reads that follow one another, no snapshot is left open and the event loop goes on', async ({
  opened: { lane, reader, count },
}) => {
  let turns = 0;
  const countTurns = async () => {
    for (; turns < 100; turns += 1) await setImmediate();
  };
  const counted = countTurns();
  for (let reads = 0; reads < 20; reads += 1) {
    await lane.read(count);
    await setImmediate();
    expect(reader.inTransaction).toBe(false);
  }
  expect(turns).toBeGreaterThanOrEqual(20);
  await counted;
});

test('a read that goes on over turns keeps its snapshot, and those asked for meanwhile get a later one', async ({
  opened: { lane, insert, count },
}) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = lane.read(async () => {
    const before = await count();
    await promise;
    return [before, await count()];
  });
  await setImmediate();
  const next = lane.read(count);
  await setImmediate();
  insert.run();
  resolve();
  expect(await long).toEqual([0, 0]);
  expect(await next).toBe(1);
});

test('a read that fails fails alone, and leaves its snapshot to nobody', async ({
  opened: { lane, insert, count, begun },
}) => {
  const failed = lane.read(async () => {
    await count();
    insert.run();
    throw new Error('broken');
  });
  const beside = lane.read(count);
  await expect(failed).rejects.toThrow('broken');
  expect(await beside).toBe(1);
  expect(begun()).toBe(2);
});

for (const [answersEach, reads] of [
  [false, ['first read', 'second read', 'first answered', 'second answered']],
  [true, ['first read', 'first answered', 'second read', 'second answered']],
] as const) {
  test(`reads are answered ${answersEach ? 'one by one' : 'together'}`, async ({ opened: { reader } }) => {
    const lane = new ReadLane(reader, { onBegin: () => {}, answersEach });
    const done: string[] = [];
    const read = (name: string) =>
      lane
        .read(async () => {
          await undefined;
          done.push(`${name} read`);
        })
        .then(() => done.push(`${name} answered`));
    await Promise.all([read('first'), read('second')]);
    expect(done).toEqual(reads);
    await lane.close();
  });
}

test('what is read at once sees what is there now, also while a turn goes on', async ({ opened }) => {
  const { lane, reader, insert, begun } = opened;
  const select = reader.prepare<[], number>('SELECT count(*) FROM number').pluck();
  const before = lane.readAtOnce(() => select.get());
  insert.run();
  const after = lane.readAtOnce(() => select.get());
  expect([await before, await after, begun()]).toEqual([0, 1, 0]);
  const failed = lane.readAtOnce(() => {
    throw new Error('broken');
  });
  await expect(failed).rejects.toThrow('broken');
});

test('closing waits for what was asked for, and refuses what comes later', async ({ task }) => {
  const db = new Sqlite(join(folder, `${task.id}.db`));
  const lane = new ReadLane(db, { onBegin: () => {}, answersEach: false });
  const asked = lane.read(async () => db.prepare('SELECT 1 AS one').get());
  await lane.close();
  db.close();
  expect(await asked).toEqual({ one: 1 });
  const unavailable = { kind: 'unavailable' };
  await expect(lane.read(async () => 1)).rejects.toMatchObject(unavailable);
  await expect(lane.readAtOnce(() => 1)).rejects.toMatchObject(unavailable);
});
