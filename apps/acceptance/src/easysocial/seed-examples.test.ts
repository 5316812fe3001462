import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type EasysocialApi, easysocialApi, updated } from './easysocial-api.ts';

/** The example request of EasySocial's documentation as it is printed, and its tags with the numbers that it names. */
const printedBody = `{
"add_tags": [101, 102],
"remove_tags": [103],
"lead_data": {
"name": "Jane Smith",
"email": "jane.smith@example.com",
"dob": "1990-01-01"
},
"new_contact_number": 9988776655,
"new_country_code": 91
}`;

const printedSchema = `{
"add_tags": [1, 2],
"remove_tags": [3],
"lead_data": { "name": "John Doe", "email": "john@example.com" },
"new_contact_number": 9876543210,
"new_country_code": 91
}`;

let site: Site;
let api: EasysocialApi;
let key: string;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  api = easysocialApi(site.url, key);
  for (const number of [1, 2, 3, 101, 102, 103]) await api.newTag({ name: `Tag ${number}`, number });
});
afterAll(() => site.remove());

function send(contactNumber: string, body: string, authorization = `Bearer ${key};`) {
  const headers = { Authorization: authorization, 'Content-Type': 'application/json', Accept: 'application/json' };
  return call(`${site.url}/api/v1/leads/${contactNumber}/update`, { method: 'PUT', headers, body });
}

test('the example request', async () => {
  const id = await api.newLead({ phone: '+919000000001', tags: ['Tag 103', 'Other'], metadata: { city: 'Pune' } });
  const answer = await send('9000000001', printedBody);
  expect(answer.status).toBe(201);
  expect(answer.text).toBe('{"status":201,"message":"Successfully updated lead.","success":true}');
  const lead = await api.readLead(id);
  expect(lead).toMatchObject({
    firstName: 'Jane',
    lastName: 'Smith',
    email: 'jane.smith@example.com',
    phoneE164: '+919988776655',
    metadata: { city: 'Pune', dob: '1990-01-01' },
    tags: [{ name: 'Other' }, { number: 101 }, { number: 102 }],
  });

  expect(await send('9000000001', printedBody)).toMatchObject({
    status: 404,
    text: '{"status":404,"message":"Invalid contact number!","success":false}',
  });
  expect(await send('9988776655', printedBody)).toMatchObject({ status: 201, body: updated });
  expect(await api.readLead(id)).toEqual(lead);
});

test('the example of the schema', async () => {
  const id = await api.newLead({ phone: '+919000000002', tags: ['Tag 3'] });
  expect(await send('919000000002', printedSchema)).toMatchObject({ status: 201, body: updated });
  const lead = await api.readLead(id);
  expect(lead).toMatchObject({ firstName: 'John', lastName: 'Doe', email: 'john@example.com' });
  expect(at(lead, 'phoneE164')).toBe('+919876543210');
  expect(at(lead, 'tags')).toMatchObject([{ number: 1 }, { number: 2 }]);
});

test('an invalid token, as printed', async () => {
  expect(await send('9000000001', printedBody, 'Bearer eyJhbGci...;')).toMatchObject({
    status: 401,
    text: '{"status":401,"message":"UnAuthorized Access-Token!","success":false}',
  });
});
