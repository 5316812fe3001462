import { describe, expect, test } from 'vitest';
import { dialectsFor } from './dialects.ts';
import { masked, requestText } from './send-request.ts';
import { snippetsOf } from './snippets.ts';

const lead = { id: '01890000-0000-7000-8000-000000000000', contactId: 'c'.repeat(20), phoneE164: '+919876543210' };
const dialects = dialectsFor({ locationId: 'l'.repeat(20), lead });
const origin = 'https://leads.example.com';
const key = 'nxr_live_abcdefghijkl';

describe.each(dialects)('$name', (dialect) => {
  test.each(dialect.requests)('$id: every snippet calls this host with this key', (request) => {
    for (const [, code] of snippetsOf(dialect, request, { origin, key })) {
      expect(code).toContain(origin);
      expect(code).toContain(key);
      expect(code).not.toContain('TAGSMITH_KEY');
    }
    for (const [, code] of snippetsOf(dialect, request, { origin, key: undefined })) {
      expect(code).toContain('TAGSMITH_KEY');
    }
  });

  test('its paths begin with its base URL', () => {
    for (const { path } of dialect.requests) expect(path.startsWith(`${dialect.basePath}/`)).toBe(true);
  });
});

test('only HighLevel has an SDK', () => {
  const kinds = dialects.map((dialect) => snippetsOf(dialect, dialect.requests[0], { origin, key }).length);
  expect(kinds).toEqual([2, 3, 2]);
});

test('a single quote in a body survives the shell', () => {
  const [nexor] = dialects;
  if (nexor === undefined) throw new Error('There is no dialect');
  const request = { id: 'addTags', method: 'POST', path: '/x', body: { name: "O'Neil" } } as const;
  expect(snippetsOf(nexor, request, { origin, key })[0]?.[1]).toContain(`'{"name":"O'\\''Neil"}'`);
});

test('a request is shown with the beginning of its key, and never with all of it', () => {
  const [nexor] = dialects;
  if (nexor === undefined) throw new Error('There is no dialect');
  expect(requestText(nexor, nexor.requests[0], masked(key))).toBe('GET /api/public/tags\nX-API-Key: nxr_live_a…');
  expect(masked('short')).toBe('sh…');
});
