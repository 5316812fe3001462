import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const long = 'x'.repeat(301);
test.each([
  ['/api/public/leads/%zz', { error: 'The path is not a valid URL path' }],
  [`/api/public/leads/${long}`, { error: 'The path has a part that is too long' }],
  ['/contacts/%zz', { statusCode: 404, message: 'The path is not a valid URL path', error: 'Not Found' }],
  [`/contacts/${long}`, { statusCode: 404, error: 'Not Found' }],
  ['/api/v1/leads/%zz/update', { status: 404, success: false, message: 'The path is not a valid URL path' }],
  [`/engage/v1/leads/${long}/update`, { status: 404, success: false }],
  ['/%zz', { error: 'Not found' }],
  ['/nothing/here', { error: 'Not found' }],
])('%s is 404 in the words of its API', async (path, body) => {
  const answer = await call(site.url + path, { method: 'PUT', body: {} });
  expect(answer).toMatchObject({ status: 404, body });
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
