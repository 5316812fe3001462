import { type Country, countries } from './countries.ts';
import { createRandom } from './random.ts';

/** Serial numbers end before this, because each has seven digits of a phone number to itself. */
export const endOfSeries = 8_000_000;

/** Any seed's lead of one serial number has this phone, so that a series is found again whatever its seed was. */
const phoneSeed = 0;

export interface SampleContact {
  readonly country: Country;
  /** E.164, unlike that of every other serial number. */
  readonly phone: string;
}

/** Where the lead with this serial number is, and its phone. */
export function sampleContact(serial: number): SampleContact {
  const random = createRandom(phoneSeed, serial);
  const country = random.pick(countries);
  const prefix = random.pick(country.phonePrefixes);
  // Each prefix counts up from a place of its own, as carriers give numbers out; none comes twice.
  const place = (Number(prefix) * 3_141_593 + serial) % endOfSeries;
  return { country, phone: `${prefix}${2_000_000 + place}` };
}
