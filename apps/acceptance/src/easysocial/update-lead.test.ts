import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type EasysocialApi, easysocialApi, numbersFrom, refused, updated } from './easysocial-api.ts';

const nextNumber = numbersFrom(9_000_000_001);

let site: Site;
let api: EasysocialApi;

beforeAll(async () => {
  site = await startSite();
  api = easysocialApi(site.url, (await site.newTenant()).key);
  await api.newTag({ name: 'Cold', number: 11 });
  await api.newTag({ name: 'Hot', number: 12 });
  await api.newTag({ name: 'Locked', number: 13, protected: true });
});
afterAll(() => site.remove());

/** A lead with the tag 11, and the national digits of its number. */
async function newLead(fields: object = {}) {
  const number = nextNumber();
  const jane = { firstName: 'Jane', lastName: 'Doe', company: 'ACME', metadata: { city: 'Pune', deep: { a: 1 } } };
  return { number, id: await api.newLead({ phone: `+91${number}`, tags: ['Cold'], ...jane, ...fields }) };
}

const tagNumbers = async (id: string) =>
  (at(await api.readLead(id), 'tags') as { number: number }[]).map(({ number }) => number);

describe('tags', () => {
  test.each<readonly [name: string, body: object, tags: readonly number[]]>([
    ['are added behind those that are there', { add_tags: [12] }, [11, 12]],
    ['are added once', { add_tags: [12, 12, 12] }, [11, 12]],
    ['that are there stay', { add_tags: [11] }, [11]],
    ['are removed', { remove_tags: [11] }, []],
    ['are added and removed at once', { add_tags: [12], remove_tags: [11] }, [12]],
    ['that are not on the lead are passed over', { remove_tags: [12] }, [11]],
    ['that nobody has are passed over', { remove_tags: [999, 999] }, [11]],
    ['that are protected and not on the lead are passed over', { remove_tags: [13] }, [11]],
    ['in empty lists change nothing', { add_tags: [], remove_tags: [] }, [11]],
  ])('%s', async (_name, body, tags) => {
    const { number, id } = await newLead();
    const answer = await api.update(number, body);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual(updated);
    expect(await tagNumbers(id)).toEqual(tags);
  });
});

describe('lead_data', () => {
  test.each<readonly [name: string, data: object, lead: object]>([
    ['a name of two words', { name: 'Ada Lovelace' }, { firstName: 'Ada', lastName: 'Lovelace' }],
    ['a name of many words', { name: ' Ada  King Lovelace ' }, { firstName: 'Ada', lastName: 'King Lovelace' }],
    ['a name of one word', { name: 'Ada' }, { firstName: 'Ada', lastName: null }],
    ['no name', { name: null }, { firstName: null, lastName: null }],
    ['a first name', { first_name: 'Ada' }, { firstName: 'Ada', lastName: 'Doe' }],
    [
      'a last name beside the name',
      { name: 'Ada X', last_name: 'Lovelace' },
      { firstName: 'Ada', lastName: 'Lovelace' },
    ],
    ['fields', { title: 'CEO', source: 'fair', company: null }, { title: 'CEO', source: 'fair', company: null }],
    ['an email', { email: ' Ada.X@Example.com ' }, { email: 'Ada.X@Example.com' }],
    [
      'any other key, which becomes metadata',
      { dob: '1990-01-01', phone: 7, contact_id: [] },
      { metadata: { city: 'Pune', deep: { a: 1 }, dob: '1990-01-01', phone: 7, contact_id: [] } },
    ],
    ['metadata, which merges shallowly', { deep: { b: 2 } }, { metadata: { city: 'Pune', deep: { b: 2 } } }],
    ['null in metadata, which is a value', { city: null }, { metadata: { city: null, deep: { a: 1 } } }],
    ['nothing', {}, { firstName: 'Jane', metadata: { city: 'Pune', deep: { a: 1 } } }],
  ])('%s', async (_name, data, lead) => {
    const { number, id } = await newLead();
    expect((await api.update(number, { lead_data: data })).body).toEqual(updated);
    expect(await api.readLead(id)).toMatchObject({ company: 'ACME', ...lead, tags: [{ number: 11 }] });
    expect(at(await api.readLead(id), 'metadata')).toEqual('metadata' in lead ? lead.metadata : expect.anything());
  });
});

describe('the number in the path', () => {
  test.each([
    ['country code and number', (number: string) => `91${number}`],
    ['with +', (number: string) => `+91${number}`],
    ['with %2B', (number: string) => `%2B91${number}`],
    ['the national number', (number: string) => number],
  ])('%s', async (_name, path) => {
    const { number, id } = await newLead();
    expect((await api.update(path(number), { add_tags: [12] })).status).toBe(201);
    expect(await tagNumbers(id)).toEqual([11, 12]);
  });

  test('with a country code wins over the same digits as a national number', async () => {
    // A German number may begin with 1 and be as long as an American one with its country code.
    const american = await api.newLead({ phone: '+12025550123' });
    const german = await api.newLead({ phone: '+4912025550123' });
    expect((await api.update('12025550123', { add_tags: [12] })).status).toBe(201);
    expect(await tagNumbers(american)).toEqual([12]);
    expect(await tagNumbers(german)).toEqual([]);
  });

  test('of several leads is 409 until it has its country code', async () => {
    const indian = await api.newLead({ phone: '+912025550199' });
    const american = await api.newLead({ phone: '+12025550199' });
    const before = [await api.readLead(indian), await api.readLead(american)];
    const answer = await api.update('2025550199', { add_tags: [12] });
    const message = 'Several leads have this number; send it with its country code.';
    expect(answer).toMatchObject({ status: 409, body: refused(409, message) });
    expect([await api.readLead(indian), await api.readLead(american)]).toEqual(before);
    expect((await api.update('+912025550199', { add_tags: [12] })).status).toBe(201);
    expect(await tagNumbers(indian)).toEqual([12]);
    expect(await tagNumbers(american)).toEqual([]);
  });

  test('of a deleted lead is 404', async () => {
    const { number, id } = await newLead();
    await api.trpc('lead.delete', { lead: { id } });
    expect(await api.update(number, { add_tags: [12] })).toMatchObject({
      status: 404,
      body: refused(404, 'Invalid contact number!'),
    });
  });
});

describe('the same request twice', () => {
  const body = {
    add_tags: [12, 12],
    remove_tags: [11],
    lead_data: { name: 'Ada Lovelace', city: 'Delhi', deep: { b: [1] } },
  };

  test('leaves the same lead at the same revision', async () => {
    const { number, id } = await newLead();
    expect((await api.update(number, body)).body).toEqual(updated);
    const first = await api.readLead(id);
    expect((await api.update(number, body)).body).toEqual(updated);
    expect(await api.readLead(id)).toEqual(first);
  });

  test('and at the same time changes it once', async () => {
    const { number, id } = await newLead();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.update(number, body)));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([JSON.stringify(updated)]));
    expect(await api.readLead(id)).toMatchObject({ revision: 2, tags: [{ number: 12 }] });
  });
});
