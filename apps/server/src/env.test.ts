import { describe, expect, test } from 'vitest';
import { type Database, EnvError, readEnv } from './env.ts';

/** What stops the start. */
function refusal(variables: Readonly<Record<string, string>>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused');
}

const url = 'postgres://tagsmith:secret@db.example.com:5432/leads';

describe('where the data is', () => {
  test.each<readonly [name: string, variables: Readonly<Record<string, string>>, database: Database]>([
    ['nothing said', {}, { kind: 'sqlite', file: './data/tagsmith.db' }],
    ['a file', { DATABASE_URL: 'file:./a b/leads.db' }, { kind: 'sqlite', file: './a b/leads.db' }],
    ['postgres://', { DATABASE_URL: url }, { kind: 'postgres', url, readUrl: undefined }],
    [
      'postgresql://, without a user',
      { DATABASE_URL: 'postgresql://localhost/leads' },
      { kind: 'postgres', url: 'postgresql://localhost/leads', readUrl: undefined },
    ],
    [
      'a socket, and settings of the connection',
      { DATABASE_URL: 'postgres:///leads?host=/run/postgresql&sslmode=disable' },
      { kind: 'postgres', url: 'postgres:///leads?host=/run/postgresql&sslmode=disable', readUrl: undefined },
    ],
    [
      'a password with all there is, encoded',
      { DATABASE_URL: 'postgres://tagsmith:%40%3A%2F%3F%23%25@localhost/leads' },
      { kind: 'postgres', url: 'postgres://tagsmith:%40%3A%2F%3F%23%25@localhost/leads', readUrl: undefined },
    ],
    [
      'a replica',
      { DATABASE_URL: url, DATABASE_READ_URL: 'postgres://replica/leads' },
      { kind: 'postgres', url, readUrl: 'postgres://replica/leads' },
    ],
  ])('%s', (_name, variables, database) => {
    expect(readEnv(variables).database).toEqual(database);
  });
});

describe('what is no database is refused, and nothing of a password is repeated', () => {
  test.each<readonly [name: string, value: string, shown: string]>([
    ['nothing', '', ''],
    ['no file', 'file:', 'file:'],
    ['a path', './leads.db', '…'],
    ['another kind', 'mysql://tagsmith:secret@localhost/leads', 'mysql://…'],
    ['no scheme', 'tagsmith:secret@localhost/leads', 'tagsmith:…'],
    ['the other notation', 'host=localhost password=secret', '…'],
    ['quotes', '"postgres://tagsmith:secret@localhost/leads"', '…'],
    ['no database', 'postgres://tagsmith:secret@localhost', 'postgres://…'],
    ['an empty name', 'postgres://tagsmith:secret@localhost/', 'postgres://…'],
    ['two names', 'postgres://tagsmith:secret@localhost/leads/more', 'postgres://…'],
    ['no port', 'postgres://tagsmith:secret@localhost:x/leads', 'postgres://…'],
    ['/ in the password', 'postgres://tagsmith:sec/ret@localhost/leads', 'postgres://…'],
    ['/ in a password that begins like a port', 'postgres://tagsmith:1/ret@localhost', 'postgres://…'],
    ['? in the password', 'postgres://tagsmith:1?ret@localhost/leads', 'postgres://…'],
    ['# in the password', 'postgres://tagsmith:1#ret@localhost/leads', 'postgres://…'],
    ['% in the password', 'postgres://tagsmith:100%sec@localhost/leads', 'postgres://…'],
  ])('%s', (_name, value, shown) => {
    const sentence = refusal({ DATABASE_URL: value });
    expect(sentence).toMatch(
      /^DATABASE_URL must be a SQLite file, such as .+, or a PostgreSQL database, such as .+\.$/,
    );
    expect(sentence.endsWith(`, not "${shown}".`)).toBe(true);
  });
});

describe('a replica', () => {
  test.each(['file:./leads.db', '', 'mysql://replica/leads'])('%j is none', (value) => {
    const sentence = refusal({ DATABASE_URL: url, DATABASE_READ_URL: value });
    expect(sentence).toMatch(/^DATABASE_READ_URL must be a PostgreSQL database, such as .+\.$/);
  });

  test('of a file there is none', () => {
    expect(refusal({ DATABASE_READ_URL: 'postgres://replica/leads' })).toBe(
      'DATABASE_READ_URL is for a replica of a PostgreSQL database, and DATABASE_URL names a file.',
    );
  });
});
