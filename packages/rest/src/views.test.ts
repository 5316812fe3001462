import { expect, test } from 'vitest';
import * as easysocial from './dialects/easysocial/views.ts';
import * as highlevel from './dialects/highlevel/views.ts';
import * as nexor from './dialects/nexor/views.ts';
import { views } from './views.ts';

test.each(Object.entries({ nexor, highlevel, easysocial }))('who performs has each view of %s', (dialect, module) => {
  const own = Object.values(module).filter((exported) => 'show' in exported);
  expect(own.length).toBeGreaterThan(0);
  for (const view of own) expect(views).toContain(view);
  for (const { name } of own) expect(name.startsWith(`${dialect}.`)).toBe(true);
});

test('no two views have one name', () => {
  expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
});
