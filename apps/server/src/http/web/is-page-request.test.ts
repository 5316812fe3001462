import { expect, test } from 'vitest';
import { isPageRequest } from './is-page-request.ts';

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

test.each([
  ['a browser at the root', 'GET', '/', browser, true],
  ['a browser at a page', 'GET', '/leads/1?q=a', browser, true],
  ['only the headers of a page', 'HEAD', '/leads', browser, true],
  ['curl', 'GET', '/leads', '*/*', false],
  ['no header at all', 'GET', '/leads', undefined, false],
  ['a form', 'POST', '/leads', browser, false],
  ['an API, in a browser', 'GET', '/api/public/nothing', browser, false],
  ['signing in, in a browser', 'GET', '/auth/nothing', browser, false],
  ['a download, in a browser', 'GET', '/data/export?format=csv', browser, false],
  ['a path that begins like an API', 'GET', '/authors', browser, true],
])('%s', (_name, method, url, accept, isPage) => {
  expect(isPageRequest({ method, url, headers: { ...(accept && { accept }) } })).toBe(isPage);
});
