import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';

let site: Site;
let tenant: Tenant;
beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
});
afterAll(() => site.remove());

const create = (body: object, headers: Readonly<Record<string, string>> = {}) =>
  call(`${site.url}/trpc/lead.create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tenant.key}`, ...headers },
    body,
  });
const count = async () => {
  const { body } = await call(`${site.url}/trpc/change.list`, { headers: { authorization: `Bearer ${tenant.key}` } });
  return at(body, 'result.data.items.length');
};

test.each(['input', 'header'])(
  'a repeat under a key in the %s is answered as the first was, and not done again',
  async (where) => {
    const key = randomUUID();
    const ask = () =>
      where === 'input'
        ? create({ firstName: 'Once', idempotencyKey: key })
        : create({ firstName: 'Once' }, { 'idempotency-key': key });
    const first = await ask();
    const before = await count();
    const again = await ask();
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await count()).toBe(before);
  },
);

test('the same key for another input is 422', async () => {
  const idempotencyKey = randomUUID();
  await create({ firstName: 'One', idempotencyKey });
  expect(await create({ firstName: 'Two', idempotencyKey })).toMatchObject({
    status: 422,
    body: { error: { data: { kind: 'invalid', reason: 'idempotency_key_reused' } } },
  });
});

test('a refusal is repeated, wrong input is not remembered', async () => {
  await create({ email: 'held@example.com' });
  const idempotencyKey = randomUUID();
  const refused = () => create({ email: 'held@example.com', idempotencyKey });
  expect((await refused()).status).toBe(409);
  expect((await refused()).headers.get('idempotency-replayed')).toBe('true');
  const mended = randomUUID();
  expect((await create({ email: 'nowhere', idempotencyKey: mended })).status).toBe(400);
  expect((await create({ email: 'some@where.example', idempotencyKey: mended })).status).toBe(200);
});

test.each([
  ['', 0],
  ['x'.repeat(256), 256],
])('1 to 255 characters (%#)', async (idempotencyKey, length) => {
  const { status, text } = await create({ firstName: 'X', idempotencyKey });
  expect(status).toBe(400);
  expect(text).toContain(`must have 1 to 255 characters, not ${length}`);
});
