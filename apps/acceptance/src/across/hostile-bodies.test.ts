import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { createLead, type Door, doorsTo, type KnownLead, snapshot } from './doors.ts';

let site: Site;
let tenant: Tenant;
let lead: KnownLead;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  lead = await createLead(site.url, tenant, '56987654321');
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

/** The sound body of a door with one value more, written as it is. */
function withRaw(door: Door, raw: string): string {
  return JSON.stringify(door.soundBody(lead, tenant)).replace('{', `{${raw},`);
}

const overLimit = 1_048_577;
type Body = string | Uint8Array;
type Row = readonly [name: string, status: number, body: (door: Door) => Body, type?: string];
const bodies: readonly Row[] = [
  ['nothing', 400, () => ''],
  ['broken JSON', 400, () => '{"tags": ['],
  ['a text after the end', 400, (door) => `${withRaw(door, '"a":1')} x`],
  ['wrong content type', 415, (door) => withRaw(door, '"a":1'), 'text/plain'],
  ['a form', 415, () => 'tags=VIP', 'application/x-www-form-urlencoded'],
  ['1 MiB and a byte', 413, (door) => withRaw(door, `"a":"${'x'.repeat(overLimit)}"`).slice(0, overLimit)],
  ['100 000 nested arrays', 400, (door) => withRaw(door, `"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['65 levels', 400, (door) => withRaw(door, `"a":${'['.repeat(64)}${']'.repeat(64)}`)],
  ['a lone surrogate', 400, (door) => withRaw(door, '"a":"\\ud800"')],
  ['a lone surrogate in a key', 400, (door) => withRaw(door, '"\\udfff":1')],
  ['NUL', 400, (door) => withRaw(door, '"a":"\\u0000"')],
  ['NUL in a key', 400, (door) => withRaw(door, '"a\\u0000":1')],
  ['__proto__', 400, (door) => withRaw(door, '"__proto__":{"tags":["Evil"]}')],
  ['__proto__ deeper', 400, (door) => withRaw(door, '"a":{"b":[{"__proto__":1}]}')],
  ['a number without end', 400, (door) => withRaw(door, '"a":1e999')],
  ['bytes that are no UTF-8', 400, () => new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
];

const rows = bodies.map(([what, status, body, type]) => ({ what, status, body, type }));

const nexor = ['Nexor sync', 'Nexor patch', 'Nexor create', 'Nexor metadata'];
const easysocial = ['EasySocial update', 'EasySocial create', 'EasySocial tag'];
const highLevel = ['HighLevel bulk tags', 'HighLevel tags', 'HighLevel update', 'HighLevel upsert'];
const names = [...nexor, ...highLevel, ...easysocial, 'tRPC sync'];
const door = (name: string): Door => {
  const found = doorsTo(lead).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no door ${name}`);
  return found;
};
const send = (to: Door, body: Body, type = 'application/json') =>
  call(site.url + to.path, { method: to.method, headers: { ...to.headers(tenant.key), 'content-type': type }, body });

describe.each(names)('%s', (name) => {
  test.each(rows)('$what: $status in its own envelope, and nothing changed', async ({ status, body, type }) => {
    const before = await snapshot(site.url, tenant);
    const answer = await send(door(name), body(door(name)), type);
    expect(answer.status).toBe(status);
    expect(door(name).isError(answer.body, status)).toBe(true);
    expect(await snapshot(site.url, tenant)).toEqual(before);
  });

  test('constructor and other names of JavaScript are plain data, or plain refusals', async () => {
    const answer = await send(door(name), withRaw(door(name), '"toString":{"valueOf":1}'));
    expect(answer.status).toBeLessThan(500);
    if (answer.status >= 400) expect(door(name).isError(answer.body, answer.status)).toBe(true);
  });

  test('a body of exactly 1 MiB goes through', async () => {
    const body = JSON.stringify(door(name).soundBody(lead, tenant)).padEnd(overLimit - 1);
    expect((await send(door(name), body)).status).toBeLessThan(300);
  });

  test('the sound body goes through', async () => {
    const answer = await send(door(name), JSON.stringify(door(name).soundBody(lead, tenant)));
    expect(answer.status).toBeLessThan(300);
  });
});

test('of doubled keys the last counts, and is what is stored', async () => {
  const nexor = door('Nexor patch');
  await send(nexor, '{"metadata":{"doubled":1,"doubled":{"a":1,"a":2}}}');
  const answer = await call(`${site.url}/api/public/leads/${lead.id}`, { headers: nexor.headers(tenant.key) });
  expect(answer.body).toMatchObject({ lead: { metadata: { doubled: { a: 2 } } } });
});
