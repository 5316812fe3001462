import { customAlphabet } from 'nanoid';
import { v7 } from 'uuid';

/** Random text over 62 letters and digits, from the system's secure source. */
export const randomLettersAndDigits = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/** A UUID v7. The `uuid` package keeps them in order within a millisecond, which Node's own `randomUUIDv7` does not. */
export function newId(): string {
  return v7();
}

/** 20 letters and digits, the form of HighLevel's ids. */
export function newVendorId(): string {
  return randomLettersAndDigits(20);
}
