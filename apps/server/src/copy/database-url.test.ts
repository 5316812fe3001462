import { describe, expect, test } from 'vitest';
import { databaseUrl } from './database-url.ts';

test.each([
  ['file:./data/a b.db', { kind: 'sqlite', file: './data/a b.db', name: 'file:./data/a b.db' }],
  [
    'postgres://ada:s3cret@db.example.com:5433/leads?sslmode=require',
    {
      kind: 'postgres',
      url: 'postgres://ada:s3cret@db.example.com:5433/leads?sslmode=require',
      name: 'postgres://db.example.com:5433/leads',
    },
  ],
  [
    'postgresql://localhost/leads',
    { kind: 'postgres', url: 'postgresql://localhost/leads', name: 'postgresql://localhost/leads' },
  ],
])('%s', (text, expected) => {
  expect(databaseUrl('--from')(text)).toEqual(expected);
});

describe('is refused', () => {
  test.each([
    '',
    'file:',
    './a.db',
    'mysql://localhost/leads',
    'postgres://',
    'postgres://db',
    'postgres://ada:a/b@db/leads',
    'postgres://ada:100%@db/leads',
  ])('%s', (text) => {
    expect(() => databaseUrl('--from')(text)).toThrow(/^--from must be a SQLite file, (?!.*ada)/);
  });
});
