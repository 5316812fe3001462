import type { Lead } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { fromLead } from './lead-payload.ts';

const blank: Lead = {
  ...{ id: '123e4567-e89b-12d3-a456-426614174000', contactId: 'a'.repeat(20), firstName: null, lastName: null },
  ...{ email: null, phone: null, phoneE164: null, phoneNational: null, company: null, title: null, source: null },
  ...{ externalId: null, campaign: null, metadata: {}, tags: [], revision: 1 },
  ...{ createdAt: '2026-01-31T09:30:00.000Z', updatedAt: '2026-01-31T09:30:00.000Z', deletedAt: null },
};
const nothing = { contact_number: null, country_code: null, name: null, email: null, tags: [], lead_data: {} };

test.each<readonly [name: string, lead: Partial<Lead>, payload: object]>([
  ['nothing', {}, {}],
  [
    'a number',
    { phone: '+919988776655', phoneE164: '+919988776655', phoneNational: '9988776655' },
    { contact_number: '9988776655', country_code: '91' },
  ],
  [
    'a number with a leading 0',
    { phoneE164: '+390612345678', phoneNational: '0612345678' },
    { contact_number: '0612345678', country_code: '39' },
  ],
  ['a phone that is no number', { phone: 'call Jane' }, {}],
  ['a name of one part', { lastName: 'Smith' }, { name: 'Smith' }],
  ['fields in lead_data', { title: 'CTO', source: 'expo' }, { lead_data: { title: 'CTO', source: 'expo' } }],
  [
    'a field before metadata of its name',
    { company: 'Stark', metadata: { company: 'x', title: 'y' } },
    { lead_data: { company: 'Stark', title: 'y' } },
  ],
])('%s', (_name, lead, payload) => {
  expect(fromLead({ ...blank, ...lead })).toEqual({ ...nothing, ...payload });
});
