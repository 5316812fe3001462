import { DomainError } from '@tagsmith/core';
import type { PhoneParts } from '@tagsmith/schema';
import type { ParsedPhone } from './parse-phone.ts';
import { phoneLibrary } from './phone-library.ts';

/**
 * Reads a phone number whose country code stands apart; it is written as E.164.
 * `{countryCode: '91', nationalNumber: '9988776655'}` → `+919988776655`.
 * @throws DomainError `invalid`, `phone_invalid`: the country has no number of this length, or there is no such country
 */
export function parsePhoneParts({ countryCode, nationalNumber }: PhoneParts): ParsedPhone {
  const number = phoneLibrary().parsePhoneNumberFromString(`+${countryCode}${nationalNumber}`);
  // Put together, the parts may read as another country's: 9 and 19988776655 as 91 and 9988776655.
  if (number === undefined || number.countryCallingCode !== countryCode || !number.isPossible()) {
    const message = `${nationalNumber} is not a possible phone number of the country code ${countryCode}.`;
    throw new DomainError('invalid', 'phone_invalid', message, { countryCode, nationalNumber });
  }
  return { phone: number.number, phoneE164: number.number, phoneNational: number.nationalNumber };
}
