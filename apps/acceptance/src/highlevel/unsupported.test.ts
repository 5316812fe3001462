import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant());
});
afterAll(() => site.remove());

test.each([
  ['GET', '/contacts/abcdef/tasks', 'tasks'],
  ['PUT', '/contacts/abcdef/tasks/1/completed', 'tasks'],
  ['POST', '/contacts/abcdef/notes', 'notes'],
  ['DELETE', '/contacts/abcdef/notes/1', 'notes'],
  ['GET', '/contacts/abcdef/appointments', 'appointments'],
  ['POST', '/contacts/abcdef/followers', 'followers'],
  ['POST', '/contacts/abcdef/workflow/1', 'workflow'],
  ['POST', '/contacts/bulk/business', 'businesses'],
  ['GET', '/contacts/business/1', 'businesses'],
  ['POST', '/locations/', 'locations'],
  ['GET', '/locations/search', 'locations'],
  ['GET', '/locations/abcdef', 'locations'],
  ['GET', '/locations/abcdef/customValues', 'customValues'],
  ['POST', '/locations/abcdef/customFields', 'the making of customFields'],
  ['GET', '/locations/abcdef/customFields/1', 'customFields one by one'],
  ['GET', '/locations/abcdef/templates', 'templates'],
  ['GET', '/locations/abcdef/timezones', 'timezones'],
  ['POST', '/locations/abcdef/tasks/search', 'tasks'],
])('501: %s %s', async (method, path, what) => {
  const answer = await api.send(method, path, method === 'GET' ? undefined : '{ no JSON');
  expect(answer.status).toBe(501);
  expect(answer.body).toEqual({
    statusCode: 501,
    message: `Not supported by Tagsmith: ${what}`,
    error: 'Not Implemented',
    traceId: answer.headers.get('x-request-id'),
  });
});
