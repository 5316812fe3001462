import { createRequire } from 'node:module';
import type * as PhoneLibrary from 'libphonenumber-js';

const require = createRequire(import.meta.url);
let library: typeof PhoneLibrary | undefined;

/** Loaded with the first number that is read: its hundred modules are a sixth of what a command loads that reads none. */
export function phoneLibrary(): typeof PhoneLibrary {
  library ??= require('libphonenumber-js') as typeof PhoneLibrary;
  return library;
}
