import { expect, test } from 'vitest';
import { undoCalls } from './undo-calls.ts';

const tag = (slug: string) => ({ name: slug.toUpperCase(), slug });

test('each tag is taken off those that gained it, and given back to those that lost it', () => {
  const calls = undoCalls([
    { leadId: '1', added: [tag('vip')], removed: [tag('cold')] },
    { leadId: '2', added: [tag('vip')], removed: [tag('cold'), tag('old')] },
  ]);
  expect(calls?.map(({ action, tags, ids }) => [action, tags[0]?.slug, ids])).toEqual([
    ['remove', 'vip', ['1', '2']],
    ['add', 'cold', ['1', '2']],
    ['add', 'old', ['2']],
  ]);
});

test('what changed nothing has no undo, nor has a protected tag that was put on', () => {
  expect(undoCalls([])).toBeUndefined();
  expect(undoCalls([{ leadId: '1', added: [{ ...tag('kept'), protected: true }], removed: [] }])).toBeUndefined();
});
