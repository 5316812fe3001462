import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const create = async (input: object) => (await api.mutate('campaign.create', input)).campaign;

test('campaigns are active unless said otherwise, keep their id, and are listed oldest first', async () => {
  const spring = await create({ name: ' Spring ' });
  const id = randomUUID();
  const summer = await create({ name: 'Summer', status: 'paused', id: id.toUpperCase() });
  expect(spring).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'Spring',
    status: 'active',
    createdAt: expect.stringMatching(/Z$/),
  });
  expect(summer).toMatchObject({ id, status: 'paused' });
  expect(await api.query('campaign.list')).toEqual({ items: [spring, summer], nextCursor: null });
});

test('each is a change of the history', async () => {
  const { id } = await create({ name: 'Autumn' });
  const { items } = await api.query('change.list', { limit: 1 });
  expect(items).toMatchObject([
    {
      subject: 'campaign',
      subjectId: id,
      action: 'created',
      before: {},
      after: { id, name: 'Autumn', status: 'active' },
    },
  ]);
});

test('an id that is taken is refused', async () => {
  const { id } = await create({ name: 'Winter' });
  const before = await api.query('campaign.list');
  expect(await api.refused('campaign.create', { name: 'Other', id })).toMatchObject({
    status: 409,
    reason: 'id_taken',
  });
  expect(await api.query('campaign.list')).toEqual(before);
});

test.each([
  ['no name', {}, 'name'],
  ['a blank name', { name: '  ' }, 'name'],
  ['a name of 501 characters', { name: 'x'.repeat(501) }, 'name'],
  ['an empty status', { name: 'Spring', status: '' }, 'status'],
  ['an id that is no UUID', { name: 'Spring', id: 'spring' }, 'id'],
])('%s is refused', async (_name, input, field) => {
  const refusal = await api.refused('campaign.create', input);
  expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: [field] }] } });
});
