import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coveragePage } from './coverage-page.ts';
import { easysocialCoverage } from './dialects/easysocial/coverage.ts';
import { highLevelCoverage } from './dialects/highlevel/coverage.ts';
import { nexorCoverage } from './dialects/nexor/coverage.ts';
import { registerDialects } from './register-dialects.ts';

const coverages = [nexorCoverage, highLevelCoverage, easysocialCoverage];
const acceptance = join(import.meta.dirname, '../../../apps/acceptance/src');
const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const served = new Set<string>();
const refused = new Set<string>();
let store: Store;

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  // As the server makes it.
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      if (one === 'HEAD' || one === 'OPTIONS') continue;
      if (config?.isServed === false) refused.add(toPath(url));
      else served.add(`${one} ${toPath(url)}`);
    }
  });
  registerDialects(app, createEngine(store));
  await app.ready();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** `/leads/:contactNumber/` → `/leads/{}`: what a parameter is called is each side's own affair. */
function toPath(path: string): string {
  return path.replace(/:\w+|\{[^}]+\}/g, '{}').replace(/\/$/, '');
}

/** The root serves HighLevel; the other two have a mount of their own, and so have the documents. */
const mounts = /^(\w+) \/(api|engage|openapi)\//;

describe.each(coverages)('$vendor', ({ mount, calls }) => {
  const under = mount === '/' ? '' : mount;
  const covered = calls.filter(({ status }) => status !== 'not_supported');

  test('what is called served is what is registered', () => {
    const registered = [...served].filter((route) =>
      under === '' ? !mounts.test(route) : route.split(' ')[1]?.startsWith(`${under}/`),
    );
    const named = covered.map(({ call }) => toPath(call.replace(' ', ` ${under}`)));
    expect(named.sort()).toEqual(registered.sort());
  });

  test('what is not supported is refused as such', () => {
    for (const { call } of calls.filter(({ status }) => status === 'not_supported')) {
      expect(refused).toContain(toPath(under + call.split(' ')[1]));
    }
  });

  test('the tests that it names are there', () => {
    for (const call of covered) {
      if (call.status !== 'not_supported')
        expect([call.test, existsSync(join(acceptance, call.test))]).toEqual([call.test, true]);
    }
  });
});

test('docs/coverage.md says the same (vitest -u writes it)', async () => {
  const page = `${coveragePage(coverages)}\n`;
  await expect(page).toMatchFileSnapshot('../../../docs/coverage.md');
});
