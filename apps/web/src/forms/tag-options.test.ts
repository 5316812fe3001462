import { expect, test } from 'vitest';
import { tagOptions } from './tag-options.ts';

const hot = { id: '1', name: 'Hot', slug: 'hot' };
const hotLead = { id: '2', name: 'Hot Lead', slug: 'hot-lead' };
const cold = { id: '3', name: 'Cold', slug: 'cold' };

test.each([
  ['all that are found, before anything is typed', { typed: '', found: [hot, cold] }, ['hot', 'cold']],
  ['none that is chosen', { typed: '', found: [hot, cold], chosen: [hot] }, ['cold']],
  ['the very tag first, however it is spelled', { typed: ' HOT', found: [hotLead, hot] }, ['hot', 'hot-lead']],
  ['a new name last', { typed: 'Ho', found: [hot, hotLead] }, ['hot', 'hot-lead', 'ho']],
  ['no new name where none may be made', { typed: 'Ho', found: [hot], mayCreate: false }, ['hot']],
  ['the very tag also there', { typed: 'hot', found: [hotLead, hot], mayCreate: false }, ['hot', 'hot-lead']],
  ['none that was found for the letters before', { typed: 'hot', found: [cold] }, ['hot']],
  ['not again what is chosen', { typed: 'hot', found: [hot, hotLead], chosen: [hot] }, ['hot-lead']],
  ['nothing new of a name without a letter', { typed: ' ', found: [cold] }, ['cold']],
])('%s', (_, input, slugs) => {
  expect(tagOptions({ chosen: [], mayCreate: true, ...input }).map(({ slug }) => slug)).toEqual(slugs);
});

test('a new name is offered as it was typed', () => {
  expect(tagOptions({ typed: 'Follow  up', chosen: [], found: [], mayCreate: true })).toEqual([
    { name: 'Follow up', slug: 'follow-up' },
  ]);
});
