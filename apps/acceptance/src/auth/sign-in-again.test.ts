import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner } from './people.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await setUpOwner(site);
});
afterAll(() => site.remove());

const signIn = async (tried: string) =>
  (await openBrowser(site.url).send('/auth/sign-in', { body: { email: ownerEmail, password: tried } })).status;

test('a right password costs nothing of the limits, and forgives what failed with this email', async () => {
  for (let count = 0; count < 20; count++) expect(await signIn(password)).toBe(200);
  for (let count = 0; count < 4; count++) expect(await signIn('wrong password')).toBe(401);
  expect(await signIn(password)).toBe(200);
  for (let count = 0; count < 5; count++) expect(await signIn('wrong password')).toBe(401);
  expect(await signIn(password)).toBe(429);
});
