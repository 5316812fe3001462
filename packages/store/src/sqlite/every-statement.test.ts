import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeContract } from '../contract/index.ts';
import { populate, queryOf } from '../contract/lead-population.ts';
import { newTenant } from '../contract/tenant.ts';
import { CallLog } from './call-log.ts';
import { composeStore } from './compose-store.ts';
import { openReader, openWriter } from './connection.ts';
import { bindListsOf, leadListWays } from './lead-list-ways.ts';
import { migrate } from './migrate.ts';
import { costlyLines, queryPlan } from './query-plan.ts';
import { StatementLog } from './statement-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const statements = new StatementLog();
const calls = new CallLog();
let opened = 0;

function open() {
  opened += 1;
  const file = join(folder, `${opened}.db`);
  const writer = openWriter(file);
  migrate(writer);
  const reader = openReader(file);
  statements.watch(writer);
  statements.watch(reader);
  return { store: calls.watch(composeStore(reader, writer)), reader };
}

// What a store does in its contract is what it can do; the tests behind it look at how.
storeContract('sqlite, watched', () => open().store);

interface Exception {
  readonly statement: RegExp;
  readonly line: RegExp;
  readonly reason: string;
}

const sorts = /^USE TEMP B-TREE FOR (?:LAST (?:TERM|\d TERMS) OF )?ORDER BY$/;
const groups = /^USE TEMP B-TREE FOR (?:GROUP BY|ORDER BY)$/;

const exceptions: readonly Exception[] = [
  {
    statement: /FROM \(SELECT .+\) AS candidate CROSS JOIN lead/,
    line: sorts,
    reason: 'candidates are sorted: they are few, or fewer than what a walk would ask',
  },
  {
    statement: /FROM \(SELECT DISTINCT lead_id AS id FROM lead_tag/,
    line: /^USE TEMP B-TREE FOR DISTINCT$/,
    reason: 'and of several tags each is taken once',
  },
  {
    statement: /fold_text\(lead\.\w+\) AS place/,
    line: sorts,
    reason: 'orders of a search that have no index: all that pass are sorted',
  },
  {
    statement: /AS place1 FROM/,
    line: sorts,
    reason: 'a second order: leads that are alike in the first are sorted, and the page',
  },
  {
    statement: /^UPDATE lead SET tags = \( SELECT json_group_array/,
    line: /^USE TEMP B-TREE FOR json_group_array\(ORDER BY\)$/,
    reason: 'the tags of a lead',
  },
  {
    statement: /WITH RECURSIVE history .+ ORDER BY change\.sequence ASC LIMIT/,
    line: sorts,
    reason: 'the history of a lead is a chain from its end: oldest first, it is read back to where it is asked for',
  },
  {
    statement: /FROM tag LEFT JOIN tag_use .+ ORDER BY coalesce\(tag_use\.\w+, 0\) DESC/,
    line: sorts,
    reason: 'tags by their use (docs/decisions/0011)',
  },
  {
    statement: /FROM (?:account|user) ORDER BY created_at, uid$/,
    line: /^SCAN (?:account|user)$|^USE TEMP B-TREE FOR ORDER BY$/,
    reason: 'all accounts and all people, for the command line',
  },
  {
    statement: /FROM account WHERE id IN \(SELECT account_id FROM webhook WHERE paused_at IS NULL\) ORDER BY/,
    line: /^SCAN webhook USING (?:COVERING )?INDEX webhook_active$|^USE TEMP B-TREE FOR ORDER BY$/,
    reason: 'the accounts of the webhooks that are sent to: an index holds no others',
  },
  {
    statement: /^DELETE FROM setup_token WHERE created_at < \(SELECT .+ LIMIT 1 OFFSET 15\)$/,
    line: /^SCAN setup_token USING COVERING INDEX setup_token_created$/,
    reason: 'sixteen entries of the index, from its end',
  },
  {
    statement: /FROM (?:api_key|member|user) JOIN .+ ORDER BY/,
    line: sorts,
    reason: 'the keys and members of an account, the accounts of a person',
  },
  {
    statement: /FROM browser_session .+ ORDER BY browser_session\.created_at DESC, browser_session\.uid$/,
    line: sorts,
    reason: 'sessions of one person that began in the same millisecond',
  },
  {
    statement: /^SELECT id FROM user LIMIT 1$|WHERE NOT EXISTS \(SELECT 1 FROM user\)$/,
    line: /^SCAN user USING COVERING INDEX user_email$/,
    reason: 'whether there is anybody ends at the first',
  },
  {
    statement: /^WITH recent AS .+ FROM recent CROSS JOIN json_each\(recent\.metadata\)/,
    line: groups,
    reason: 'the keys of metadata in a bounded number of leads',
  },
  {
    statement: /FROM change_tag CROSS JOIN change .+ GROUP BY 1, 2, 3, 4/,
    line: groups,
    reason: 'the activity of a tag: its own changes since a time (docs/decisions/0011)',
  },
  {
    statement: /^INSERT INTO change_tag /,
    line: sorts,
    reason: 'a step of the trail is sorted so that it writes each page once',
  },
  {
    statement: /^INSERT INTO (?:change|user) .+ SELECT /,
    line: /^SCAN (?:change_tag|invitation)$/,
    reason: 'who refers to a new row is looked for only while a foreign key is violated, which none ever is',
  },
];

test.for(Object.entries(leadListWays))('lists of leads, %s', async ([, limits]) => {
  const { store, reader } = open();
  const tenant = await newTenant(store);
  const population = await populate(tenant);
  const leads = bindListsOf(tenant, reader, limits);
  for (const query of fc.sample(queryOf, { numRuns: 500, seed: 1 })) {
    const asked = query(population);
    const { nextCursor } = await leads.list(asked);
    if (nextCursor !== null) expect(await leads.list({ ...asked, cursor: nextCursor })).toHaveProperty('items');
    expect(await leads.listLandmarks({ ...asked, stride: 7, limit: 2 })).toBeInstanceOf(Array);
    expect(await leads.count(asked)).toBeGreaterThanOrEqual(0);
  }
  await store.close();
});

test('every method was called, and every statement run', () => {
  expect(calls.neverCalled).toEqual([]);
  expect(statements.neverRun).toEqual([]);
  expect(statements.prepared.length).toBeGreaterThan(100);
});

test('no statement reads all of a table or sorts, except for those that may', async () => {
  const { store, reader } = open();
  const unused = new Set(exceptions);
  const faults = statements.prepared.flatMap((sql) => {
    const text = sql.replaceAll(/\s+/g, ' ').trim();
    return costlyLines(queryPlan(reader, sql)).flatMap((line) => {
      const excused = exceptions.filter((exception) => exception.statement.test(text) && exception.line.test(line));
      for (const exception of excused) unused.delete(exception);
      return excused.length > 0 ? [] : [`${line}: ${text}`];
    });
  });
  expect(faults.slice(0, 5)).toEqual([]);
  expect([...unused]).toEqual([]);
  await store.close();
});
