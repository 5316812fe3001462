import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { call } from '../harness/call.ts';
import { runJson } from '../harness/server-process.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { openChangeStream } from './change-stream.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let tenant: Tenant;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = trpcApi(site.url, tenant.key);
});
afterAll(() => site.remove());

async function watch(input?: object, { key = tenant.key, lastEventId }: { key?: string; lastEventId?: string } = {}) {
  const stream = await openChangeStream({ url: site.url, key, ...(input ? { input } : {}), lastEventId });
  onTestFinished(() => stream.close());
  return stream;
}
const sequencesOf = (changes: readonly { readonly sequence: number }[]) => changes.map(({ sequence }) => sequence);
const list = async (query: object = {}) => (await api.query('change.list', { limit: 500, ...query })).items;

test('what is written from now on comes as it stands in the history', async () => {
  await api.createLead();
  const stream = await watch();
  expect(stream.contentType).toMatch(/^text\/event-stream/);
  const lead = await api.createLead({ firstName: 'Jane', tags: ['Watched'] });
  const changes = await stream.changes(2);
  expect(changes.map(({ subject, action }) => `${subject} ${action}`)).toEqual(['tag created', 'lead created']);
  expect(changes[1]).toEqual((await list({ lead: { id: lead.id } }))[0]);
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: [] });
  expect(await stream.changes(1)).toMatchObject([{ before: { tags: [{ slug: 'watched' }] }, after: {} }]);
});

test('what another process writes comes too', async () => {
  const stream = await watch({ source: 'cli' });
  await runJson(site.folder, ['sample', '--account', 'Account 1', '--leads', '3']);
  const written = await list({ source: 'cli', order: 'oldest' });
  expect(written.length).toBeGreaterThan(3);
  expect(await stream.changes(written.length)).toEqual(written);
});

describe('a client that comes back', () => {
  test.each(['header', 'input', 'both'])('goes on behind its last event, said in the %s', async (where) => {
    const first = await watch();
    for (let made = 0; made < 3; made++) await api.createLead();
    const seen = [...(await first.changes(2))];
    await first.close();
    await api.createLead();
    const lastEventId = String(seen.at(-1)?.sequence);
    const input = where === 'header' ? { after: 0 } : { after: 0, lastEventId };
    const second = await watch(input, where === 'input' ? {} : { lastEventId });
    await api.createLead();
    seen.push(...(await second.changes(3)));
    expect(sequencesOf(seen)).toEqual(sequencesOf(await list({ limit: 5 })).toReversed());
  });

  test('may ask for the whole history', async () => {
    const history = await list({ order: 'oldest' });
    const stream = await watch({ after: 0 });
    expect(await stream.changes(history.length)).toEqual(history);
  });
});

test('many writes at once come in the order of the history, each once', async () => {
  const streams = [await watch(), await watch()];
  await Promise.all(Array.from({ length: 300 }, () => api.createLead()));
  const expected = sequencesOf(await list({ limit: 300 })).toReversed();
  for (const stream of streams) expect(sequencesOf(await stream.changes(300))).toEqual(expected);
});

test('filters let through what change.list lets through', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'Filtered' });
  const [byTag, bySource, byNobody] = [
    await watch({ tagId: tag.id }),
    await watch({ source: 'nexor' }),
    await watch({ actor: { kind: 'user' } }),
  ];
  await api.createLead({ tags: ['Not this one'] });
  const lead = await api.createLead({ tags: ['Filtered'] });
  const body = { first_name: 'Jane' };
  await call(`${site.url}/api/public/leads`, { method: 'POST', headers: { 'x-api-key': tenant.key }, body });
  expect(await byTag.changes(1)).toEqual(await list({ lead: { id: lead.id } }));
  expect(await bySource.changes(1)).toEqual(await list({ source: 'nexor', limit: 1 }));
  await api.mutate('tag.delete', { tag: { id: tag.id } });
  expect((await byTag.changes(2)).map(({ subject, action }) => `${subject} ${action}`)).toEqual([
    'lead updated',
    'tag deleted',
  ]);
  const silent = Promise.race([byNobody.next(), api.createLead().then(() => 'nothing')]);
  expect(await silent).toBe('nothing');
});

test("another account's changes are not seen", async () => {
  const stranger = await site.newTenant();
  const stream = await watch({ after: 0 }, { key: stranger.key });
  await api.createLead();
  const own = await trpcApi(site.url, stranger.key).createLead();
  expect(await stream.changes(1)).toMatchObject([{ subjectId: own.id }]);
});

test('a key that is revoked ends the stream with an error that is no reason to come back', async () => {
  const key = await site.newKey('Account 1');
  const stream = await watch(undefined, { key });
  await runJson(site.folder, ['keys', 'revoke', key.slice(0, 13)]);
  expect(await stream.next()).toMatchObject({
    event: 'serialized-error',
    data: { data: { code: 'UNAUTHORIZED', kind: 'unauthenticated', reason: 'key_invalid' } },
  });
  expect(await stream.next()).toBeUndefined();
});

test.each([
  ['after', -1],
  ['after', 'yesterday'],
  ['lastEventId', 'x'],
  ['source', 'telephone'],
  ['lead', { id: 'x' }],
])('%s %j is refused', async (field, value) => {
  const stream = await watch({ [field]: value });
  expect(await stream.next()).toMatchObject({
    event: 'serialized-error',
    data: { data: { kind: 'invalid', reason: 'input_invalid' } },
  });
});

test('without a key there is no stream', async () => {
  const stream = await watch(undefined, { key: 'nxr_live_x' });
  expect(await stream.next()).toMatchObject({
    event: 'serialized-error',
    data: { data: { code: 'UNAUTHORIZED', reason: 'key_invalid' } },
  });
  expect(await stream.next()).toBeUndefined();
});
