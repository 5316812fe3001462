import { customAlphabet } from 'nanoid';
import { v7 } from 'uuid';

/** In the order of their codes, so that texts compare like the numbers that they spell. */
const lettersAndDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random text over 62 letters and digits, from the system's secure source. */
export const randomLettersAndDigits = customAlphabet(lettersAndDigits);

/** Drawn from the system 256 ids at a time: a draw costs more than all else about an id. */
const chance = new DataView(new ArrayBuffer(4096));
let used = chance.byteLength;
let latest = { msecs: 0, seq: 0 };

/** A UUID v7; later ids are greater ones, also within a millisecond. */
export function newId(): string {
  if (used === chance.byteLength) {
    crypto.getRandomValues(new Uint8Array(chance.buffer));
    used = 0;
  }
  const now = Date.now();
  // A new millisecond starts at a number by chance and has at least 2³¹ more to count on.
  latest = now > latest.msecs ? { msecs: now, seq: chance.getUint32(used) >>> 1 } : { ...latest, seq: latest.seq + 1 };
  const random = new Uint8Array(chance.buffer, used, 16);
  used += random.length;
  return v7({ ...latest, random });
}

/**
 * 20 letters and digits, the form of HighLevel's ids: 7 for the millisecond, 13 by chance (77 bits). What is made
 * together stands together in an index, which makes writing it cheaper.
 */
export function newVendorId(): string {
  return `${spell(Date.now())}${randomLettersAndDigits(13)}`;
}

/** 7 signs last until the year 2081. */
function spell(time: number): string {
  let [text, rest] = ['', time];
  while (text.length < 7) {
    text = `${lettersAndDigits[rest % lettersAndDigits.length]}${text}`;
    rest = Math.floor(rest / lettersAndDigits.length);
  }
  return text;
}
