import type { Fault } from '../../openapi/faults.ts';
import { Refusal } from './refusal.ts';

/** Of every call that names a location. */
export const locationForeign: Fault = {
  name: 'location_foreign',
  when: "The location is not the key's",
  error: new Refusal('location_foreign'),
};

/** Of every call. */
export const versionFaults: readonly Fault[] = [
  { name: 'version_missing', when: 'No `Version` was sent', error: new Refusal('version_missing') },
  { name: 'version_unknown', when: 'There is no such `Version`', error: new Refusal('version_unknown') },
];
