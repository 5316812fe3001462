import { expect, test } from 'vitest';
import { parsePhone } from './parse-phone.ts';

const rows: readonly (readonly [
  written: string | null,
  country: string | null,
  e164: string | null,
  national: string | null,
])[] = [
  ['+56 9 8765 4321', null, '+56987654321', '987654321'],
  ['+56987654321', 'US', '+56987654321', '987654321'],
  ['9 8765 4321', 'CL', '+56987654321', '987654321'],
  ['98765 43210', 'IN', '+919876543210', '9876543210'],
  ['(212) 555-0100', 'US', '+12125550100', '2125550100'],
  ['9 8765 4321', null, null, null],
  ['9 8765 4321', 'XX', null, null],
  ['+91 12', null, null, null],
  ['call Jane', 'CL', null, null],
];
test.each(rows)('%s in %s', (written, country, phoneE164, phoneNational) => {
  expect(parsePhone(written, country)).toEqual({ phone: written, phoneE164, phoneNational });
});

test.each([[null], [''], ['  ']])('%j is no phone', (written) => {
  expect(parsePhone(written, 'CL')).toEqual({ phone: null, phoneE164: null, phoneNational: null });
});
