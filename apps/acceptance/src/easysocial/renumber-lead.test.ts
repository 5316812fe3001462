import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { badRequest, type EasysocialApi, easysocialApi, numbersFrom, refused, updated } from './easysocial-api.ts';

const nextNumber = numbersFrom(9_000_000_001);

let site: Site;
let api: EasysocialApi;

beforeAll(async () => {
  site = await startSite();
  api = easysocialApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

async function newLead() {
  const number = nextNumber();
  return { number, id: await api.newLead({ phone: `+91${number}`, firstName: 'Jane' }) };
}

const renumber = (number: string, newNumber: unknown, newCode: unknown) =>
  api.update(number, { new_contact_number: newNumber, new_country_code: newCode, lead_data: { name: 'Ada' } });

test.each<readonly [name: string, number: unknown, code: unknown, e164: string]>([
  ['as numbers', 9_988_776_651, 91, '+919988776651'],
  ['as texts', '9988776652', '91', '+919988776652'],
  ['as one of each', '9988776653', 91, '+919988776653'],
  ['with the zero that is dialled inside the country', '09988776654', '91', '+919988776654'],
  ['in another country', 2_025_550_123, 1, '+12025550123'],
])('a new number %s: the old one is 404 from then on', async (_name, newNumber, newCode, e164) => {
  const { number, id } = await newLead();
  const answer = await renumber(number, newNumber, newCode);
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual(updated);
  expect(await api.readLead(id)).toMatchObject({ phone: e164, phoneE164: e164, firstName: 'Ada' });
  for (const old of [number, `91${number}`]) {
    expect((await api.update(old, { add_tags: [] })).body).toEqual(refused(404, 'Invalid contact number!'));
  }
  expect((await api.update(e164, { add_tags: [] })).status).toBe(201);
});

test('the number that the lead has already changes nothing', async () => {
  const { number, id } = await newLead();
  const before = await api.readLead(id);
  const answer = await api.update(number, { new_contact_number: Number(number), new_country_code: 91 });
  expect(answer.status).toBe(201);
  expect(await api.readLead(id)).toEqual(before);
});

test('the number of another live lead is 409, that of a deleted one is free', async () => {
  const { number, id } = await newLead();
  const other = await newLead();
  const before = await api.readLead(id);
  const taken = await renumber(number, other.number, 91);
  expect(taken.status).toBe(409);
  expect(taken.body).toEqual(refused(409, 'Another lead already has this contact number.'));
  expect(await api.readLead(id)).toEqual(before);

  await api.trpc('lead.delete', { lead: { id: other.id } });
  expect((await renumber(number, other.number, 91)).status).toBe(201);
  expect(at(await api.readLead(id), 'phoneE164')).toBe(`+91${other.number}`);
});

test('many leads that want one number at the same time: one gets it', async () => {
  const leads = await Promise.all(Array.from({ length: 8 }, newLead));
  const answers = await Promise.all(leads.map(({ number }) => renumber(number, '9977665544', '91')));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
});

const numberRule = ['new_contact_number', 'must be a number of 1 to 15 digits'] as const;
const codeRule = ['new_country_code', 'must be a country code of 1 to 3 digits'] as const;
const impossible = (number: unknown, code: unknown) =>
  ['new_contact_number', `${number} is not a possible phone number of the country code ${code}`] as const;

test.each<readonly [name: string, number: unknown, code: unknown, errors: readonly (readonly [string, string])[]]>([
  ['without its country code', 9988776655, undefined, [['new_country_code', 'must be given with new_contact_number']]],
  ['missing beside a country code', undefined, 91, [['new_contact_number', 'must be given with new_country_code']]],
  ['null', null, 91, [numberRule]],
  ['with a fraction', 99887766.5, 91, [numberRule]],
  ['negative', -9988776655, 91, [numberRule]],
  ['with +', '+919988776655', 91, [numberRule]],
  ['with blanks', '99887 76655', 91, [numberRule]],
  ['of 16 digits', '9988776655998877', 91, [numberRule]],
  ['with a country code that is null', 9988776655, null, [codeRule]],
  ['with a country code that is a country', 9988776655, 'IN', [codeRule]],
  ['with a country code of four digits', 9988776655, 9199, [codeRule]],
  ['with nothing right', {}, [], [numberRule, codeRule]],
  ['too short for its country', 123, 91, [impossible('123', '91')]],
  ['too long for its country', '20255501234567', 1, [impossible('20255501234567', '1')]],
  ['of a country code that does not exist', 123456789, 999, [impossible('123456789', '999')]],
  ['that begins with the rest of its country code', 19988776655, 9, [impossible('19988776655', '9')]],
])('a new number %s is 400 and changes nothing', async (_name, newNumber, newCode, errors) => {
  const { number, id } = await newLead();
  const before = await api.readLead(id);
  const answer = await renumber(number, newNumber, newCode);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual(badRequest(...errors));
  expect(await api.readLead(id)).toEqual(before);
});
