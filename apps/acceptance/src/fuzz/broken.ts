import fc, { type Arbitrary } from 'fast-check';

/** What no schema of ours takes, or what a careless parser falls over. */
const hostile: readonly unknown[] = [
  null,
  true,
  7,
  -1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  'x'.repeat(600),
  'x'.repeat(70_000),
  '\ud800',
  '\0',
  '\u202e\u200b\ufeff🔥é',
  '__proto__',
  "'; DROP TABLE leads; --",
  [],
  [[]],
  {},
  Array(1_001).fill('x'),
  Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`key${index}`, index])),
];

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Texts that are no sound JSON, whatever body they are sent as. */
const unsound: readonly string[] = [
  '',
  '{',
  '[1,]',
  'undefined',
  "{'a':1}",
  '{"a":1e999}',
  '{"a":"\\ud800"}',
  '{"a":{"__proto__":{"admin":true}}}',
  '"\ufeff',
  deep(65),
  deep(5_000),
  '['.repeat(100_000),
];

/** A sound body with one thing wrong in it, or something that is no body at all. */
export function brokenBody(sound: Arbitrary<unknown>): Arbitrary<string> {
  const changed = fc
    .tuple(sound, fc.nat(), fc.constantFrom<Change>('replace', 'remove', 'add'), fc.constantFrom(...hostile))
    .map(([body, at, change, value]) => JSON.stringify(damage(body, { at, change, value })));
  const cut = fc.tuple(sound, fc.nat()).map(([body, at]) => {
    const text = JSON.stringify(body);
    return text.slice(0, at % text.length);
  });
  const other = fc.oneof(fc.constantFrom(...unsound), fc.json());
  return fc.oneof(
    { arbitrary: changed, weight: 60 },
    { arbitrary: cut, weight: 10 },
    { arbitrary: other, weight: 20 },
    { arbitrary: fc.constant(`"${'x'.repeat(1_100_000)}"`), weight: 1 },
  );
}

type Change = 'replace' | 'remove' | 'add';

interface Damage {
  /** Which of the places in the body, counted round. */
  readonly at: number;
  readonly change: Change;
  readonly value: unknown;
}

function damage(body: unknown, { at, change, value }: Damage): unknown {
  const copy = structuredClone(body);
  const places = placesIn(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return value;
  const [parent, key] = place;
  if (change === 'replace') Reflect.set(parent, key, value);
  if (change === 'remove') Reflect.deleteProperty(parent, key);
  // An own property of that name, as a JSON parser makes it.
  if (change === 'add') Object.defineProperty(parent, at % 2 ? '__proto__' : 'nickname', { value, enumerable: true });
  return copy;
}

/** Every property and entry in a value, as where it is and its key. */
function placesIn(value: unknown): readonly (readonly [parent: object, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[value, key] as const, ...placesIn(child)]);
}
