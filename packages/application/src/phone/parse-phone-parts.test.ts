import { DomainError } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { parsePhoneParts } from './parse-phone-parts.ts';

test.each([
  ['India', '91', '9988776655', '+919988776655', '9988776655'],
  ['the United States', '1', '2025550123', '+12025550123', '2025550123'],
  ['a leading zero that is dialled only inside the country', '91', '09988776655', '+919988776655', '9988776655'],
  ['a leading zero that belongs to the number', '39', '0669812345', '+390669812345', '0669812345'],
  ['a number of no country', '800', '12345678', '+80012345678', '12345678'],
])('reads %s', (_name, countryCode, nationalNumber, phoneE164, phoneNational) => {
  expect(parsePhoneParts({ countryCode, nationalNumber })).toEqual({ phone: phoneE164, phoneE164, phoneNational });
});

test.each([
  ['too short', '91', '123'],
  ['too long', '1', '20255501234567'],
  ['no such country code', '999', '123456789'],
  ['a country code that goes on in the number', '9', '19988776655'],
  ['nothing but zeros', '91', '0'],
])('refuses a number that is %s', (_name, countryCode, nationalNumber) => {
  const refused = expect(() => parsePhoneParts({ countryCode, nationalNumber }));
  refused.toThrow(DomainError);
  refused.toThrow(expect.objectContaining({ reason: 'phone_invalid', details: { countryCode, nationalNumber } }));
});
