import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { askSoundly } from './ask.ts';
import { snapshot } from './doors.ts';
import { mentionsOf } from './mentions.ts';
import { createRecords, nowhere, parametersFor, type Records } from './records.ts';
import { parametersOf, pathOf, type Route, routes } from './routes.ts';

let site: Site;
let owner: Tenant;
let stranger: Tenant;
let theirs: Records;
let ours: Records;
beforeAll(async () => {
  site = await startSite();
  owner = await site.newTenant();
  stranger = await site.newTenant();
  ours = await createRecords(site.url, stranger);
  // EasySocial's numbers of tags are each account's own: only the later ones of the owner are none of the stranger's.
  for (let count = 0; count < 10; count++) theirs = await createRecords(site.url, owner);
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

/** An answer without what was asked for and what differs between any two requests: ids, times, cursors. */
function comparable({ status, text }: Answer, asked: Records) {
  const { tag, spareTag, ...ids } = asked;
  const values = [...Object.values(ids), ...[tag, spareTag].flatMap((one) => Object.values(one).map(String))];
  const told = values
    // The longest first: an email has the digits of the phone in it.
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, value) => shown.replaceAll(new RegExp(`(?<!\\w)${value}(?!\\w)`, 'g'), '<asked>'), text);
  return {
    status,
    text: told
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      .replaceAll(/"(id|contactId)":"[A-Za-z0-9]{20}"/g, '"$1":"<id>"')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  };
}

/** Asks about the owner's records and about none, as the stranger. */
async function compare(askAbout: (asked: Records) => Promise<Answer>) {
  const before = await snapshot(site.url, owner);
  const foreign = comparable(await askAbout(theirs), theirs);
  const missing = comparable(await askAbout(nowhere), nowhere);
  expect(foreign).toEqual(missing);
  expect(await snapshot(site.url, owner)).toEqual(before);
  return foreign.status;
}

const named = routes.flatMap((route) =>
  parametersOf(route)
    .filter((name) => name !== 'type')
    .map((name) => ({ ...route, name })),
);

/** A tag that a lead does not carry is off it already, whoever's it is. */
const isHarmless = ({ method, template }: Route, name: string) =>
  method === 'DELETE' && template === '/api/public/leads/{id}/tags/{tagId}' && name === 'tagId';
const isSuccess = (status: number) => status < 300;
const isRefusal = (status: number) => status >= 400 && status < 500;

describe.each(named)('$vendor $method $template', ({ name, ...route }) => {
  test(`${name} of another account is as one that is nowhere`, async () => {
    const status = await compare((asked) => {
      const values = { ...parametersFor(route, ours), [name]: parametersFor(route, asked)[name] ?? '' };
      return askSoundly(site.url, route, stranger.key, ours, { path: pathOf(route, values) });
    });
    expect(status).toSatisfy(isHarmless(route, name) ? isSuccess : isRefusal);
  });
});

const mentions = mentionsOf(nowhere, nowhere).map(({ route, what }) => ({ route, what }));

test.each(mentions)('$route: $what of another account is as one that is nowhere', async ({ route: name, what }) => {
  const route = routeOf(name);
  await compare((asked) => {
    const mention = mentionsOf(asked, ours).find((one) => one.route === name && one.what === what);
    return askSoundly(site.url, route, stranger.key, ours, { query: mention?.query, body: mention?.body });
  });
});

function routeOf(name: string): Route {
  const route = routes.find(({ method, template }) => `${method} ${template}` === name);
  if (route === undefined) throw new Error(`There is no route ${name}`);
  return route;
}
