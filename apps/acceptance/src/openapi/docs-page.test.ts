import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, call } from '../harness/call.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { type ServerProcess, startServer } from '../harness/server-process.ts';

let folder: string;
let server: ServerProcess;
let page: Answer;
beforeAll(async () => {
  folder = await newFolder();
  server = await startServer(folder);
  page = await call(`${server.url}/docs`);
});
afterAll(async () => {
  await server.stop();
  await removeFolder(folder);
});

const urls = () => [...page.text.matchAll(/(?:src=|href=|"url": )"([^"]+)"/g)].map(([, url = '']) => url);

test('is HTML, with or without a slash at the end', async () => {
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await call(`${server.url}/docs/`)).text).toBe(page.text);
});

test('has the three documents and one script, all of them of this server', async () => {
  expect(urls()).toEqual([
    '/docs/js/scalar.js',
    '/openapi/nexor.json',
    '/openapi/highlevel.json',
    '/openapi/easysocial.json',
  ]);
  for (const url of urls()) {
    const { status, headers } = await call(server.url + url);
    const type = url.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json; charset=utf-8';
    expect([url, status, headers.get('content-type')]).toEqual([url, 200, type]);
  }
});

test('names no other host, and forbids the browser to ask one', () => {
  expect(page.text).not.toMatch(/https?:|\/\/[a-z]+\./);
  const policy = page.headers.get('content-security-policy')?.split('; ') ?? [];
  expect(policy).toContain("default-src 'none'");
  for (const rule of policy) expect(rule).toMatch(/^[a-z-]+( 'self'| 'none'| 'unsafe-inline'| data:| blob:)+$/);
});
