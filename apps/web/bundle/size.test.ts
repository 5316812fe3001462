import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  /** Keys of the chunks that come with it. */
  readonly imports?: readonly string[];
}

const dist = join(import.meta.dirname, '../dist');
const limit = 170_000;

/** Files of JavaScript that a browser loads before the page named last can be used. */
function filesFor(...entries: readonly string[]): ReadonlySet<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`There is no ${key} in the build`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const entry of entries) visit(entry);
  return files;
}

/** Their bytes, compressed. */
function bytesFor(...entries: readonly string[]): number {
  return [...filesFor(...entries)].reduce((sum, file) => sum + statSync(join(dist, `${file}.gz`)).size, 0);
}

test.each([
  ['leads', 'src/pages/leads-page.tsx'],
  ['signing in', 'src/pages/sign-in-page.tsx'],
  ['setting up', 'src/pages/setup-page.tsx'],
])('the page of %s needs at most 170 kB of JavaScript', (_name, page) => {
  const bytes = bytesFor('index.html', page);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(limit);
});

test.each([
  ['leads', 'src/leads/list-controls.tsx'],
  ['tags', 'src/forms/tag-dialog.tsx'],
  ['activity', 'src/palette/palette.tsx'],
  ['settings', 'src/palette/palette.tsx'],
])('the page of %s, with what is loaded behind it, is at most 20 files', (page, behind) => {
  expect(filesFor('index.html', `src/pages/${page}-page.tsx`, behind).size).toBeLessThanOrEqual(20);
});

test('one lead, on top of the list, is a chunk of its own', () => {
  expect(bytesFor('index.html', 'src/pages/leads-page.tsx')).toBeLessThan(
    bytesFor('index.html', 'src/pages/leads-page.tsx', 'src/pages/lead-page.tsx'),
  );
});

test.each(['src/i18n/server-texts-es.ts', 'src/palette/palette.tsx'])('%s is loaded when it is needed', (source) => {
  const whole = bytesFor('index.html', 'src/pages/leads-page.tsx');
  expect(bytesFor('index.html', 'src/pages/leads-page.tsx', source)).toBeGreaterThan(whole);
});
