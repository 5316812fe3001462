import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { type Browser, errorOf, openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner, tokenIn } from './people.ts';

/** A body that would do, but for its token. */
const owner = { email: ownerEmail, password, name: 'Ada' };

describe('the first owner', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite();
    browser = openBrowser(site.url);
  });
  afterAll(() => site.remove());

  const setUp = async (body: unknown) => errorOf(await browser.send('/auth/setup', { body }));

  test('is missed as long as there is no user', async () => {
    expect(await browser.state()).toEqual({ setupNeeded: true, session: null });
  });

  test.each([
    ['another token', 'x'.repeat(43)],
    ['an empty token', ''],
    ['half the token', () => tokenIn(site.setupUrl).slice(0, 20)],
  ])('is not made with %s', async (_name, token) => {
    const refusal = await setUp({ ...owner, token: typeof token === 'string' ? token : token() });
    expect(refusal).toMatchObject({ status: 401, kind: 'unauthenticated', reason: 'setup_token_invalid' });
    expect(refusal.message).toMatch(/^This setup link is not valid.+\.$/);
    expect(await browser.state()).toEqual({ setupNeeded: true, session: null });
  });

  test.each<readonly [name: string, change: object, path: readonly string[], message: string]>([
    ['a short password', { password: '123456789' }, ['password'], 'must have at least 10 characters and this has 9'],
    [
      'a long password',
      { password: 'x'.repeat(201) },
      ['password'],
      'must have at most 200 characters and this has 201',
    ],
    ['no password', { password: undefined }, ['password'], 'must be given'],
    ['a number as password', { password: 1_234_567_890 }, ['password'], 'must be a text'],
    ['no email', { email: 'ada' }, ['email'], 'must be an email address'],
    ['an empty name', { name: ' ' }, ['name'], 'must not be empty'],
    ['an unknown field', { role: 'owner' }, [], 'unknown field "role"'],
  ])('is not made with %s, and every issue is named', async (_name, change, path, message) => {
    const refusal = await setUp({ ...owner, token: tokenIn(site.setupUrl), ...change });
    expect(refusal).toMatchObject({
      status: 400,
      kind: 'invalid',
      reason: 'input_invalid',
      issues: [{ path, message }],
    });
    expect((await browser.state()).setupNeeded).toBe(true);
  });

  test('is made once, of several who have the link, and is signed in', async () => {
    const body = { ...owner, token: tokenIn(site.setupUrl) };
    const browsers = Array.from({ length: 4 }, () => openBrowser(site.url));
    const answers = await Promise.all(browsers.map((one) => one.send('/auth/setup', { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const winner = browsers[answers.findIndex(({ status }) => status === 201)];
    const session = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      user: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), email: ownerEmail, name: 'Ada' },
      account: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'Default',
        locationId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
        defaultCountry: null,
      },
      role: 'owner',
      createdAt: expect.stringMatching(/^\d{4}-.+Z$/),
      lastUsedAt: expect.stringMatching(/^\d{4}-.+Z$/),
    };
    expect(await winner?.state()).toEqual({ setupNeeded: false, session });
    for (const loser of browsers.filter((one) => one !== winner)) {
      expect(await loser.state()).toEqual({ setupNeeded: false, session: null });
    }
  });

  test.each([
    ['the same link', () => tokenIn(site.setupUrl)],
    ['any other', () => 'x'.repeat(43)],
  ])('is not made a second time with %s', async (_name, token) => {
    const refusal = await setUp({ ...owner, email: 'eve@example.com', token: token() });
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason: 'setup_done' });
    expect(refusal.message).toMatch(/^The setup was done.+\.$/);
  });
});

test('the link is another at each start, and there is none once there is a user', async () => {
  const folder = await newTestFolder();
  const first = await serveForTest(folder);
  await first.stop();
  const second = await serveForTest(folder);
  const tokens = [first, second].map(({ setupUrl }) => tokenIn(setupUrl));
  expect(new Set(tokens).size).toBe(2);
  expect(second.setupUrl).toBe(`${second.url}/setup?token=${tokens[1]}`);
  const old = await openBrowser(second.url).send('/auth/setup', { body: { ...owner, token: tokens[0] } });
  expect(errorOf(old)).toMatchObject({ status: 401, reason: 'setup_token_invalid' });
  await setUpOwner(second);
  await second.stop();
  expect((await serveForTest(folder)).setupUrl).toBeNull();
});
