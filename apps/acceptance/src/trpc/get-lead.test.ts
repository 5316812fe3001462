import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let lead: Lead;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
  lead = await api.createLead({ email: 'Jane@Example.com', phone: '+56 9 8765 4321', tags: ['VIP'] });
});
afterAll(() => site.remove());

describe('a lead is found by', () => {
  test.each<readonly [name: string, ref: () => object]>([
    ['id', () => ({ id: lead.id })],
    ['id in capitals', () => ({ id: lead.id.toUpperCase() })],
    ['contactId', () => ({ contactId: lead.contactId })],
    ['email', () => ({ email: 'jane@example.com' })],
    ['email in capitals with white space around it', () => ({ email: '\t JANE@EXAMPLE.COM ' })],
    ['phone', () => ({ phone: '+56987654321' })],
    ['phone written in another way', () => ({ phone: '+56 (9) 8765-4321' })],
    ['phoneDigits with country code', () => ({ phoneDigits: '56987654321' })],
    ['phoneDigits without country code', () => ({ phoneDigits: '987654321' })],
  ])('%s', async (_name, ref) => {
    expect(await api.query('lead.get', { lead: ref() })).toEqual({ lead });
  });
});

describe('there is no lead with', () => {
  test.each([
    ['another id', { id: randomUUID() }],
    ['another contactId', { contactId: 'aaaaaaaaaaaaaaaaaaaa' }],
    ['a contactId that can be none', { contactId: "' OR 1=1 --" }],
    ['another email', { email: 'john@example.com' }],
    ['an email that is none', { email: '%' }],
    ['another phone', { phone: '+56987654322' }],
    ['a phone that is none', { phone: 'call Jane' }],
    ['the last digits of a phone', { phoneDigits: '87654321' }],
  ])('%s', async (_name, ref) => {
    expect(await api.refused('lead.get', { lead: ref })).toEqual({
      status: 404,
      kind: 'not_found',
      reason: 'lead_not_found',
      message: 'There is no such lead.',
      details: {},
    });
  });
});

test('digits that name two leads name none; with the country code they name one', async () => {
  const chilean = await api.createLead({ phone: '+56 2 2345 6789' });
  const norwegian = await api.createLead({ phone: '+47 22 34 56 78' });
  const spanish = await api.createLead({ phone: '+34 722 345 678' });
  const french = await api.createLead({ phone: '+33 7 22 34 56 78' });
  expect(spanish.phoneNational).toBe(french.phoneNational);
  const refusal = await api.refused('lead.get', { lead: { phoneDigits: spanish.phoneNational } });
  expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason: 'phone_ambiguous' });
  for (const { id, phoneE164 } of [chilean, norwegian, spanish, french]) {
    const found = await api.query('lead.get', { lead: { phoneDigits: phoneE164?.slice(1) } });
    expect(found.lead.id).toBe(id);
  }
});

test('a deleted lead is found by nothing', async () => {
  const gone = await api.createLead({ email: 'gone@example.com', phone: '+4915123456789' });
  await api.mutate('lead.delete', { lead: { id: gone.id } });
  for (const ref of [
    { id: gone.id },
    { contactId: gone.contactId },
    { email: 'gone@example.com' },
    { phone: '+4915123456789' },
    { phoneDigits: '4915123456789' },
    { phoneDigits: '15123456789' },
  ]) {
    expect(await api.refused('lead.get', { lead: ref })).toMatchObject({ reason: 'lead_not_found' });
  }
});

describe('a lead is named by exactly one of the five', () => {
  test.each([
    ['none', {}, []],
    ['two', { id: randomUUID(), email: 'jane@example.com' }, []],
    ['another', { externalId: 'crm-42' }, []],
    ['a text', 'jane@example.com', []],
    ['null', null, []],
    ['nothing', undefined, []],
    ['an id that is no UUID', { id: '42' }, ['id']],
    ['digits with a plus', { phoneDigits: '+56987654321' }, ['phoneDigits']],
    ['three digits', { phoneDigits: '123' }, ['phoneDigits']],
  ])('%s', async (_name, ref, path) => {
    const refusal = await api.refused('lead.get', { lead: ref });
    expect(refusal).toMatchObject({ status: 400, kind: 'invalid', reason: 'input_invalid' });
    expect(refusal.details.issues).toMatchObject([{ path: ['lead', ...path] }]);
  });
});
