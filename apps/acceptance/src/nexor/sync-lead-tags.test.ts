import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;
let leadId: string;
let email: string;

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  email = `${randomUUID()}@example.com`;
  const created = await nexor('POST', '/leads', { first_name: 'Jane', email, tags: ['Kept', 'Gone'] });
  leadId = textAt(created.body, 'lead.id');
});

const sync = (body: unknown) => nexor('PUT', '/leads/tags', body);
const slugs = async () => {
  const { body } = await nexor('GET', `/leads/${leadId}/tags`);
  return (at(body, 'data') as { slug: string }[]).map(({ slug }) => slug);
};

describe('what is wrong is 400, says so, and changes nothing', () => {
  const many = Array.from({ length: 251 }, (_, index) => `Tag ${index}`);
  const rows: readonly (readonly [name: string, body: (id: string) => unknown, error: string])[] = [
    ['no tags', (id) => ({ lead_id: id }), 'tags must be an array'],
    ['tags is a text', (id) => ({ lead_id: id, tags: 'VIP' }), 'tags must be an array'],
    ['tags is null', (id) => ({ lead_id: id, tags: null }), 'tags must be an array'],
    [
      'the first tags decides',
      (id) => ({ lead_id: id, a: { tags: {} }, b: [{ tags: ['VIP'] }] }),
      'tags must be an array',
    ],
    ['neither id nor email', () => ({ tags: ['VIP'] }), 'Either lead_id or email is required'],
    ['both null', () => ({ tags: ['VIP'], lead_id: null, email: null }), 'Either lead_id or email is required'],
    ['lead_id is no uuid', () => ({ lead_id: '42', tags: ['VIP'] }), 'lead_id: must be a UUID'],
    ['lead_id is a number', () => ({ lead_id: 42, tags: ['VIP'] }), 'lead_id: must be a UUID'],
    ['email is a number', () => ({ email: 42, tags: ['VIP'] }), 'email: must be a text'],
    ['an item is a number', (id) => ({ lead_id: id, tags: ['VIP', 7] }), 'tags.1: must be a text'],
    ['an item is null', (id) => ({ lead_id: id, tags: [null] }), 'tags.0: must be a text'],
    ['an item is empty', (id) => ({ lead_id: id, tags: ['VIP', ''] }), 'tags.1: must not be empty'],
    ['an item is white space', (id) => ({ lead_id: id, tags: [' \t '] }), 'tags.0: must not be empty'],
    ['251 tags', (id) => ({ lead_id: id, tags: many }), 'A lead may have at most 250 tags, not 251'],
    [
      'a name of 101 characters',
      (id) => ({ lead_id: id, tags: ['x'.repeat(101)] }),
      'tags.0: must have at most 100 characters and this has 101',
    ],
    ['an array', () => [{ tags: [] }], 'The body must be a JSON object'],
    ['a text', () => '"tags"', 'The body must be a JSON object'],
    ['null', () => 'null', 'The body must be a JSON object'],
  ];
  test.each(rows)('%s', async (_name, body, error) => {
    const answer = await sync(body(leadId));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error });
    expect(await slugs()).toEqual(['kept', 'gone']);
  });

  test('details name each wrong item', async () => {
    const answer = await sync({ lead_id: leadId, tags: [1, 'ok', ''] });
    expect(at(answer.body, 'details')).toEqual([
      { path: 'tags.0', message: 'must be a text' },
      { path: 'tags.2', message: 'must not be empty' },
    ]);
  });
});

describe('the lead', () => {
  test('unknown lead_id is 404, with no fall-back to the email', async () => {
    const answer = await sync({ lead_id: randomUUID(), email, tags: [] });
    expect(answer).toMatchObject({ status: 404, body: { error: 'Lead not found' } });
    expect(await slugs()).toEqual(['kept', 'gone']);
  });

  test('email is compared trimmed and in any case', async () => {
    const answer = await sync({ email: `  ${email.toUpperCase()}\n`, tags: ['VIP'] });
    expect(answer).toMatchObject({ status: 200, body: { lead_id: leadId } });
  });

  test('lead_id wins over the email of another lead', async () => {
    await nexor('POST', '/leads', { first_name: 'Other', email: `other-${email}` });
    expect(await sync({ lead_id: leadId, email: `other-${email}`, tags: [] })).toMatchObject({
      status: 200,
      body: { lead_id: leadId },
    });
  });

  test('lead_id in capitals is the same id', async () => {
    expect((await sync({ lead_id: leadId.toUpperCase(), tags: [] })).status).toBe(200);
  });
});

describe('the three fields may be nested anywhere, the shallowest wins', () => {
  test.each([
    ['all in one object', (id: string) => ({ data: { lead: { lead_id: id, tags: ['Found'] } } })],
    ['apart, through arrays', (id: string) => ({ a: [[{ lead_id: id }]], b: { c: [{ tags: ['Found'] }] } })],
    ['a deeper one loses', (id: string) => ({ a: { b: { tags: ['Deep'] } }, c: { tags: ['Found'] }, lead_id: id })],
    ['document order on one level', (id: string) => ({ a: { tags: ['Found'] }, b: { tags: ['Second'] }, lead_id: id })],
  ])('%s', async (_name, body) => {
    const answer = await sync(body(leadId));
    expect(answer.status).toBe(200);
    expect(await slugs()).toEqual(['found']);
  });
});

describe('the tags', () => {
  test('come in request order, of the first name for each slug', async () => {
    const answer = await sync({ lead_id: leadId, tags: ['Zeta', ' Hot   Lead ', 'hot-lead', 'Alpha', 'ZETA'] });
    expect((at(answer.body, 'tags') as { name: string }[]).map(({ name }) => name)).toEqual([
      'Zeta',
      'Hot Lead',
      'Alpha',
    ]);
  });

  test('keep the display name that was stored first', async () => {
    await sync({ lead_id: leadId, tags: ['VIP'] });
    const answer = await sync({ lead_id: leadId, tags: ['vip'] });
    expect(answer.body).toMatchObject({ tags: [{ name: 'VIP', slug: 'vip' }], added: [], removed: [] });
  });

  test('the same request twice: the second adds and removes nothing and leaves no history', async () => {
    const body = { lead_id: leadId, tags: ['One', 'Two'] };
    await sync(body);
    const before = await nexor('GET', `/leads/${leadId}`);
    const again = await sync(body);
    expect(again.body).toMatchObject({ added: [], removed: [] });
    const after = await nexor('GET', `/leads/${leadId}`);
    expect(after.body).toEqual(before.body);
  });

  test('a removed tag stays in the dictionary', async () => {
    await sync({ lead_id: leadId, tags: [] });
    const { body } = await nexor('GET', '/tags?search=gone');
    expect(at(body, 'data.0')).toMatchObject({ name: 'Gone', slug: 'gone' });
  });

  test('250 are allowed, and a name of 100 characters', async () => {
    const tags = Array.from({ length: 249 }, (_, index) => `Tag ${index}`);
    const answer = await sync({ lead_id: leadId, tags: [...tags, 'x'.repeat(100)] });
    expect(answer.status).toBe(200);
    expect(at(answer.body, 'added')).toHaveLength(250);
  });
});

test('64 callers sync one lead at once: each answer is true, the end is one of the bodies', async () => {
  const bodies = Array.from({ length: 64 }, (_, index) => [`Own ${index}`, `Third ${index % 3}`, 'Kept']);
  const answers = await Promise.all(bodies.map((tags) => sync({ lead_id: leadId, tags })));
  for (const [index, answer] of answers.entries()) {
    expect(answer.status).toBe(200);
    expect((at(answer.body, 'tags') as { name: string }[]).map(({ name }) => name)).toEqual(bodies[index]);
  }
  const final = new Set(await slugs());
  const wanted = bodies.map((tags) => new Set(tags.map((tag) => tag.toLowerCase().replace(' ', '-'))));
  expect(wanted).toContainEqual(final);
});
