import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { describe, expect, test } from 'vitest';
import { newAccount, newUser } from '../contract/new-records.ts';
import type { CampaignRecord, Store, TransferSource, TransferTarget } from '../index.ts';
import { openPostgresStore } from '../postgres/open-postgres-store.ts';
import { openPostgresSource, openPostgresTarget } from '../postgres/open-postgres-transfer.ts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { openSqliteSource, openSqliteTarget } from '../sqlite/open-sqlite-transfer.ts';
import { temporaryFolder } from '../sqlite/temporary-folder.ts';

const folder = temporaryFolder();
const account = newAccount();
let files = 0;

interface Place {
  openStore(): Promise<Store> | Store;
  openSource(): Promise<TransferSource> | TransferSource;
  openTarget(): Promise<TransferTarget> | TransferTarget;
}

const places: readonly (readonly [name: string, make: () => Promise<Place>])[] = [
  [
    'sqlite',
    async () => {
      files += 1;
      const file = join(folder, `${files}.db`);
      return {
        openStore: () => openSqliteStore(file),
        openSource: () => openSqliteSource(file),
        openTarget: () => openSqliteTarget(file),
      };
    },
  ],
  [
    'postgres',
    async () => {
      const url = await newDatabaseUrl();
      return {
        openStore: () => openPostgresStore(url),
        openSource: () => openPostgresSource(url),
        openTarget: () => openPostgresTarget(url),
      };
    },
  ],
];

const occupied = { name: 'StoreError', kind: 'occupied' };

describe.each(places)('a target in %s', (_name, make) => {
  test('begins when it is empty, and goes on behind what is durable', async () => {
    const place = await make();
    const target = await place.openTarget();
    expect(await target.begin('source')).toBeUndefined();
    await target.write('account', { records: [account], cursor: 'one' });
    await target.close();

    const again = await place.openTarget();
    expect(await again.begin('source')).toEqual({ kind: 'account', cursor: 'one' });
    await again.write('campaign', { records: [campaign('a'), campaign('b')], cursor: 'two' });
    await again.close();
    const last = await place.openTarget();
    expect(await last.begin('source')).toEqual({ kind: 'campaign', cursor: 'two' });
    await expect(Promise.try(place.openStore)).rejects.toMatchObject({ kind: 'unfinished_copy' });
    await last.settle();
    await last.finish();
    const store = await place.openStore();
    expect(await store.accounts.list()).toMatchObject([{ id: account.id }]);
    await store.close();
    await expect(last.begin('source')).rejects.toMatchObject(occupied);
    await last.close();
  });

  test('keeps nothing of a page that is refused', async () => {
    const place = await make();
    const target = await place.openTarget();
    await target.begin('source');
    await target.write('account', { records: [account], cursor: 'one' });
    const twice = [campaign('a'), campaign('b'), campaign('a')];
    await expect(target.write('campaign', { records: twice, cursor: 'two' })).rejects.toThrow(/campaign/);
    const strange = { ...campaign('c'), accountId: campaign('c').id };
    await expect(target.write('campaign', { records: [strange], cursor: 'two' })).rejects.toThrow('not there');
    await target.write('campaign', { records: [campaign('a')], cursor: 'two' });
    await target.close();
    const source = await place.openSource();
    expect(await source.count('campaign')).toBe(1);
    await source.close();
  });

  test('is refused when it holds the copy of another source', async () => {
    const place = await make();
    const target = await place.openTarget();
    await target.begin('source');
    await expect(target.begin('another')).rejects.toMatchObject(occupied);
    await target.close();
  });

  test.each(['an account', 'a person'])('is refused when there is %s in it', async (what) => {
    const place = await make();
    const target = await place.openTarget();
    await target.begin('source');
    await target.write('account', { records: what === 'an account' ? [account] : [], cursor: 'one' });
    await target.write('person', { records: what === 'a person' ? [newUser()] : [], cursor: 'two' });
    await target.finish();
    await expect(target.begin('source')).rejects.toMatchObject(occupied);
    await target.close();
  });

  test('is refused where another process has written meanwhile', async () => {
    const place = await make();
    const [one, other] = [await place.openTarget(), await place.openTarget()];
    await one.begin('source');
    await other.begin('source');
    await one.write('account', { records: [account], cursor: 'one' });
    const page = { records: [newAccount()], cursor: 'one' };
    await expect(other.write('account', page)).rejects.toMatchObject(occupied);
    await Promise.all([one.close(), other.close()]);
  });
});

function campaign(letter: string): CampaignRecord {
  const id = `00000000-0000-4000-8000-${letter.padStart(12, '0')}`;
  return { id, accountId: account.id, name: letter, status: 'active', createdAt: 1 };
}
