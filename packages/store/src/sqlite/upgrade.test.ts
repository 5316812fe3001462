import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '@tagsmith/core';
import { expect, test } from 'vitest';
import type { ReadTx, StoredTag } from '../index.ts';
import { openWriter } from './connection.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const lead = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const tag = (number: number) => `00000000-0000-7000-9000-00000000000${number}`;

/** A database as version 10 left it: three leads, one of them deleted, with two tags, and the history of it all. */
function oldDatabase(): string {
  const folder = mkdtempSync(join(root, 'old-'));
  const old = readdirSync(migrationsFolder).filter((name) => name < '0011');
  for (const name of old) cpSync(join(migrationsFolder, name), join(folder, name));
  const file = join(folder, 'tagsmith.db');
  const db = openWriter(file);
  migrate(db, folder);
  db.exec(`
    INSERT INTO account (id, uid, name, location_id, created_at) VALUES (1, 'acme', 'Acme', 'location', 1);
    INSERT INTO lead (id, account_id, uid, contact_id, metadata, sort_name, search_text, revision, created_at, updated_at, deleted_at)
    VALUES (1, 1, '${lead(1)}', 'c1', '{}', '', '', 3, 1, 1, NULL), (2, 1, '${lead(2)}', 'c2', '{}', '', '', 1, 2, 2, NULL),
      (3, 1, '${lead(3)}', 'c3', '{}', '', '', 1, 3, 3, 4);
    INSERT INTO tag (id, account_id, uid, number, location_tag_id, name, slug, protected, search_text, created_at, updated_at)
    VALUES (1, 1, '${tag(1)}', 1, 't1', 'VIP', 'vip', 0, 'vip', 1, 1), (2, 1, '${tag(2)}', 2, 't2', 'Hot', 'hot', 0, 'hot', 1, 1);
    INSERT INTO lead_tag (lead_id, tag_id, position, assigned_at) VALUES (1, 1, 7, 50), (1, 2, 3, 60), (3, 2, 1, 70);
    INSERT INTO change (sequence, account_id, operation_id, at, actor_kind, actor_name, source, subject, subject_id, action, before, after)
    VALUES (1, 1, 'one', 1, 'system', 'x', 'cli', 'lead', 1, 'created', '{}', '{}'),
      (2, 1, 'two', 2, 'system', 'x', 'cli', 'tag', 1, 'created', '{}', '{}'),
      (3, 1, 'three', 3, 'system', 'x', 'cli', 'lead', 3, 'created', '{}', '{}'),
      (4, 1, 'four', 4, 'system', 'x', 'cli', 'lead', 1, 'updated', '{}', '{}'),
      (5, 1, 'five', 5, 'system', 'x', 'cli', 'tag', 1, 'updated', '{}', '{}'),
      (6, 1, 'six', 6, 'system', 'x', 'cli', 'lead', 1, 'updated', '{}', '{}');
  `);
  db.close();
  return file;
}

async function stateOf(tx: ReadTx) {
  const leads = await Promise.all([1, 2, 3].map((number) => tx.leads.find({ id: lead(number) })));
  const tags = await Promise.all([1, 2].map((number) => tx.tags.find({ id: tag(number) })));
  const history = async (of: Parameters<typeof tx.changes.list>[0]) =>
    (await tx.changes.list(of)).items.map(sequenceOf);
  const page = { order: 'newest', limit: 10 } as const;
  const carriersOf = async (allTags: readonly StoredTag[]) => {
    const { items } = await tx.leads.list({ sort: 'created', direction: 'asc', limit: 10, allTags });
    return items.map(({ contactId }) => contactId);
  };
  return {
    tags: leads.map((found) => found?.tags.map(({ slug }) => slug)),
    carriers: await Promise.all(tags.map((found) => carriersOf(found === undefined ? [] : [found]))),
    leads: await Promise.all(leads.map((subject) => subject && history({ ...page, subject, subjectKind: 'lead' }))),
    tag: await Promise.all(tags.map((subject) => subject && history({ ...page, subject, subjectKind: 'tag' }))),
  };
}

function sequenceOf({ sequence }: Change): number {
  return sequence;
}

test('a database that had assignments in a table and histories in an index shows the same when it is brought up to date', async () => {
  const store = openSqliteStore(oldDatabase());
  expect(await store.read('acme', stateOf)).toEqual({
    tags: [['hot', 'vip'], [], ['hot']],
    carriers: [['c1'], ['c1']],
    leads: [[6, 4, 1], [], [3]],
    tag: [[5, 2], []],
  });
  await store.close();
});
