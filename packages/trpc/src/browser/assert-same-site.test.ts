import { describe, expect, test } from 'vitest';
import { assertSameSite } from './assert-same-site.ts';

const host = 'tagsmith.example:3000';
const own = `https://${host}`;

const cases: readonly (readonly [name: string, headers: Record<string, string>, isTaken: boolean])[] = [
  ['a page of this server', { 'sec-fetch-site': 'same-origin' }, true],
  ['a page of this server that names itself', { 'sec-fetch-site': 'same-origin', origin: own }, true],
  ['another site', { 'sec-fetch-site': 'cross-site' }, false],
  ['another site that names us', { 'sec-fetch-site': 'cross-site', origin: own }, false],
  ['another port or a name beside ours', { 'sec-fetch-site': 'same-site', origin: own }, false],
  ['no page', { 'sec-fetch-site': 'none' }, false],
  ['an empty header', { 'sec-fetch-site': '', origin: own }, false],
  ['an old browser here', { origin: own }, true],
  ['an old browser here without TLS', { origin: `http://${host}` }, true],
  ['an old browser elsewhere', { origin: 'https://evil.example' }, false],
  ['a host that begins like ours', { origin: `${own}.evil.example` }, false],
  ['our host on another port', { origin: 'https://tagsmith.example' }, false],
  ['a page without an origin', { origin: 'null' }, false],
  ['neither header', {}, false],
];

describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', (method) => {
  test.each(cases)('%s', (_name, headers, isTaken) => {
    const check = () => assertSameSite({ method, headers, host });
    if (isTaken) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ kind: 'forbidden', reason: 'cross_site' }));
  });
});

test.each(['GET', 'HEAD'])('%s is taken from everywhere', (method) => {
  for (const [, headers] of cases) expect(() => assertSameSite({ method, headers, host })).not.toThrow();
});
