import { expect, test } from 'vitest';
import { matchLabel } from './match-label.ts';

test.each([
  ['Leads', '', ['Leads', '', '']],
  ['Leads', 'le', ['', 'Le', 'ads']],
  ['API reference', ' REF', ['API ', 'ref', 'erence']],
  ['Create a campaign', 'ca', ['Create a ', 'ca', 'mpaign']],
  ['Sign out', 'ig', ['S', 'ig', 'n out']],
  ['Campaña nueva', 'campana', ['', 'Campaña', ' nueva']],
  ['Straße', 'strasse', ['', 'Straße', '']],
  ['🔥 Hot', 'hot', ['🔥 ', 'Hot', '']],
  ['Leads', 'leads!', undefined],
])('%s, where “%s” was typed', (label, typed, parts) => {
  expect(matchLabel(label, typed)).toEqual(parts);
});
