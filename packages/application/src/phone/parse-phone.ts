import type { CountryCode } from 'libphonenumber-js';
import { phoneLibrary } from './phone-library.ts';

/** A phone number as it was written and as it is compared. */
export interface ParsedPhone {
  readonly phone: string | null;
  readonly phoneE164: string | null;
  readonly phoneNational: string | null;
}

/**
 * Reads a phone number; without `+` it is one of `defaultCountry`. A text that can't be a number is kept and compared
 * with nothing: `parsePhone('call Jane', 'CL')` → `{phone: 'call Jane', phoneE164: null, phoneNational: null}`.
 */
export function parsePhone(written: string | null, defaultCountry: string | null): ParsedPhone {
  const phone = written === null || written.trim() === '' ? null : written.trim();
  const number =
    phone === null ? undefined : phoneLibrary().parsePhoneNumberFromString(phone, toCountryCode(defaultCountry));
  if (number === undefined || !number.isPossible()) return { phone, phoneE164: null, phoneNational: null };
  return { phone, phoneE164: number.number, phoneNational: number.nationalNumber };
}

function toCountryCode(country: string | null): CountryCode | undefined {
  return country !== null && phoneLibrary().isSupportedCountry(country) ? country : undefined;
}
