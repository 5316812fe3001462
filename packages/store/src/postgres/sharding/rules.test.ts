import { parse } from 'libpg-query';
import { describe, expect, test } from 'vitest';
import { findUndistributable } from './schema-rules.ts';
import { findUnshardable } from './statement-rules.ts';

describe('a statement that goes to the shard of its account', () => {
  test.each([
    'SELECT 1',
    'SELECT id FROM lead WHERE account_id = $1 AND uid = $2',
    'SELECT lead.id FROM lead JOIN tag ON tag.account_id = $1 AND tag.id = lead.id WHERE lead.account_id = $1',
    'SELECT id FROM lead WHERE account_id = $1 AND EXISTS (SELECT 1 FROM lead_tag WHERE lead_tag.account_id = $1)',
    'SELECT account.id FROM account WHERE account.uid = $1',
    'INSERT INTO tag (account_id, id) VALUES ($1, $2), ($3, $4) ON CONFLICT (account_id, id) DO NOTHING',
    'INSERT INTO tag (account_id, id) SELECT $1, id FROM lead WHERE account_id = $1',
    'UPDATE lead SET email = $2 WHERE account_id = $1',
    'DELETE FROM lead WHERE account_id = $1 AND id IN (SELECT id FROM tag WHERE account_id = $1)',
  ])('%s', async (sql) => {
    expect(findUnshardable((await parse(sql)) as never)).toEqual([]);
  });
});

describe('a statement that does not', () => {
  test.each([
    ['SELECT id FROM lead WHERE uid = $2', 'lead is not bound by account_id = $1'],
    ['SELECT id FROM lead WHERE account_id = $2', 'lead is not bound by account_id = $1'],
    ['SELECT id FROM lead WHERE account_id = $1 OR uid = $2', 'lead is not bound by account_id = $1'],
    [
      'SELECT lead.id FROM lead JOIN tag ON tag.id = lead.id WHERE lead.account_id = $1',
      'tag is not bound by account_id = $1',
    ],
    [
      'SELECT id FROM lead WHERE account_id = $1 AND EXISTS (SELECT 1 FROM lead_tag WHERE lead_tag.lead_id = lead.id)',
      'lead_tag is not bound by account_id = $1',
    ],
    ['SELECT a.id FROM lead a, tag b WHERE a.account_id = $1', 'tag is not bound by account_id = $1'],
    ['UPDATE lead SET email = $2 WHERE uid = $1', 'lead is not bound by account_id = $1'],
    ['DELETE FROM lead', 'lead is not bound by account_id = $1'],
    ['INSERT INTO tag (id, account_id) VALUES ($1, $2)', 'tag is filled without account_id as its first column'],
    ['INSERT INTO tag (account_id, id) VALUES (7, $2)', 'tag is filled with an account_id that is no parameter'],
    [
      'INSERT INTO tag (account_id, id) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING',
      'tag may conflict by a key without account_id',
    ],
    ['INSERT INTO tag (account_id, id) SELECT $1, unnest($2::bigint[])', 'INSERT … SELECT unnest()'],
    ['UPDATE lead SET created_at = now() WHERE account_id = $1', 'a time of the database'],
    [
      'UPDATE lead SET created_at = CURRENT_TIMESTAMP WHERE account_id = $1',
      'a value of the database, such as CURRENT_TIMESTAMP',
    ],
    ['SELECT id FROM lead WHERE account_id = $1 FOR UPDATE SKIP LOCKED', 'SKIP LOCKED'],
    [
      'WITH gone AS (DELETE FROM lead WHERE account_id = $1 RETURNING id) SELECT id FROM gone',
      'a WITH clause that changes something',
    ],
  ])('%s', async (sql, why) => {
    expect(findUnshardable((await parse(sql)) as never)).toContain(why);
  });
});

describe('a table that can not be distributed', () => {
  test.each([
    [
      'CREATE TABLE a (account_id bigint, id bigint, PRIMARY KEY (id))',
      'a has a key that does not begin with account_id',
    ],
    ['CREATE TABLE a (account_id bigint, id bigint PRIMARY KEY)', 'a has a key of id alone'],
    ['CREATE TABLE a (account_id bigint, id bigint)', 'a has no primary key'],
    ['CREATE TABLE a (id bigint, account_id bigint, PRIMARY KEY (account_id, id))', 'a does not begin with account_id'],
    [
      'CREATE TABLE a (account_id bigint, b bigint REFERENCES lead (id), PRIMARY KEY (account_id, b))',
      'a refers to lead without account_id',
    ],
    [
      'CREATE TABLE a (account_id bigint, b bigint, PRIMARY KEY (account_id), FOREIGN KEY (b) REFERENCES lead (id))',
      'a refers to lead without account_id',
    ],
    [
      'CREATE TABLE a (account_id bigint, b bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (account_id, b))',
      'a.b is counted by the database',
    ],
    ['CREATE UNIQUE INDEX a ON lead (uid)', 'a of lead does not begin with account_id'],
    ['ALTER TABLE lead ADD UNIQUE (uid)', 'lead has a key that does not begin with account_id'],
    ['CREATE TRIGGER a BEFORE UPDATE ON lead EXECUTE FUNCTION f()', 'CreateTrigStmt'],
  ])('%s', async (sql, why) => {
    expect(findUndistributable((await parse(sql)) as never)).toContain(why);
  });
});
