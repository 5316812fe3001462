import { expect, test } from 'vitest';
import { filterOf, isFiltered, readActivitySearch, writeActor } from './activity-search.ts';

const id = '01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3';

test.each([
  ['nothing', {}, {}],
  ['a door', { source: 'nexor' }, { source: 'nexor' }],
  ['a kind of actor', { actor: 'system' }, { actor: { kind: 'system' } }],
  ['one key', { actor: `apiKey:${id}` }, { actor: { kind: 'apiKey', id } }],
  ['a tag', { tag: id }, { tagId: id }],
  ['what is unknown', { source: 'telephone', actor: 'nobody', tag: 'vip' }, {}],
  ['an actor without a sound id', { actor: 'user:7' }, {}],
])('%s', (_name, address, filter) => {
  const search = readActivitySearch(address);
  expect([filterOf(search), isFiltered(search)]).toEqual([filter, Object.keys(filter).length > 0]);
});

test('an actor is read as it was written', () => {
  const actors = [{ kind: 'user', id } as const, { kind: 'system', id: null } as const];
  expect(actors.map((actor) => filterOf({ actor: writeActor(actor) }).actor)).toEqual([
    { kind: 'user', id },
    { kind: 'system' },
  ]);
});
