import { describe, expect, test } from 'vitest';
import { connect } from '../harness/connect.ts';
import { databaseUrlOf } from '../harness/folder.ts';
import { newTestFolder } from './for-one-test.ts';
import { refusal } from './refusal.ts';

/** The address of a folder's database, with something else in it. */
async function changedUrl(change: (url: URL) => void): Promise<{ readonly folder: string; readonly url: URL }> {
  const folder = await newTestFolder();
  const url = new URL(databaseUrlOf(folder));
  change(url);
  return { folder, url };
}

describe('a PostgreSQL database that can not be used', () => {
  test.each<readonly [name: string, change: (url: URL) => void, reason: RegExp]>([
    [
      'where nobody listens',
      (url) => {
        url.port = '1';
        url.password = 'sesame-open';
      },
      /^The database tagsmith_\w+ on 127\.0\.0\.1:1 can't be reached: connect ECONNREFUSED 127\.0\.0\.1:1\.\n$/,
    ],
    [
      'with a wrong password',
      (url) => {
        url.password = 'sesame-open';
      },
      /can't be reached: password authentication failed for user "postgres"\.\n$/,
    ],
    [
      'that is not there',
      (url) => {
        url.pathname = '/nothing';
      },
      /^The database nothing on .* can't be reached: database "nothing" does not exist\.\n$/,
    ],
  ])('one %s', async (_name, change, reason) => {
    const { folder, url } = await changedUrl(change);
    for (const args of [['serve'], ['migrate'], ['keys', 'list']]) {
      const sentence = await refusal(folder, { DATABASE_URL: url.href }, args);
      expect(sentence).toMatch(reason);
      expect(sentence).not.toContain('sesame-open');
    }
  });

  test('one in which nothing may be made', async () => {
    const { folder, url } = await changedUrl(() => {});
    const database = await connect(folder);
    await database.run(`CREATE ROLE "guest-${url.pathname.slice(1)}" LOGIN PASSWORD 'sesame-open'`);
    await database.close();
    url.username = `guest-${url.pathname.slice(1)}`;
    url.password = 'sesame-open';
    const sentence = await refusal(folder, { DATABASE_URL: url.href });
    expect(sentence).toMatch(/^The database .* can't be brought up to date: permission denied for schema public\.\n$/);
  });
});
