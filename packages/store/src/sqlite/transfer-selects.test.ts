import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transferKinds } from '../port/transfer.ts';
import { openWriter } from './connection.ts';
import { migrate } from './migrate.ts';
import { behindPlus } from './prepare.ts';
import { costlyLines, queryPlan } from './query-plan.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { sqlOf, transferSelects } from './transfer-selects.ts';

const db = openWriter(join(temporaryFolder(), 'empty.db'));
migrate(db);

// A lead's tags, and the slugs that a tag had: a few each.
const sortsOfOneRecord = 'USE TEMP B-TREE FOR json_group_array(ORDER BY)';

test.each(transferKinds)('a page of %s is a walk along a key', (kind) => {
  const plan = queryPlan(db, behindPlus(sqlOf(transferSelects[kind])));
  expect(costlyLines(plan).filter((line) => line !== sortsOfOneRecord)).toEqual([]);
});
