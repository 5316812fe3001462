import { expect, test } from 'vitest';
import { connect } from '../harness/connect.ts';
import { runJson } from '../harness/server-process.ts';
import { newTestFolder } from './for-one-test.ts';
import { refusal } from './refusal.ts';

test('a database of a newer version is left alone', async () => {
  const folder = await newTestFolder();
  await runJson(folder, ['migrate']);
  const database = await connect(folder);
  await database.run("INSERT INTO migration VALUES (9999, '9999-future.sql', 'abc', 0)");
  await database.close();
  for (const args of [['serve'], ['migrate'], ['account', 'list'], ['sample', '--leads', '1']]) {
    const sentence = await refusal(folder, {}, args);
    expect(sentence).toMatch(/^The database belongs to a newer version of Tagsmith \(it has migration 9999-future/);
  }
});
