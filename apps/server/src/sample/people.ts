import { faker as english } from '@faker-js/faker/locale/en';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { foldText, slugifyTag } from '@tagsmith/core';
import { words } from './words.ts';

/** A name as it is written, and as it stands in an email address. */
interface Name {
  readonly written: string;
  readonly mail: string;
}

interface Company {
  readonly name: string;
  readonly domain: string;
}

/** Whom the leads of one language are made of. */
export interface People {
  readonly firstNames: readonly [Name, ...Name[]];
  readonly lastNames: readonly [Name, ...Name[]];
  readonly companies: readonly [Company, ...Company[]];
}

/** Draws a stock once, because drawing every lead from faker would cost more than storing it. */
export function drawPeople(seed: number): Readonly<Record<'es' | 'en', People>> {
  return { es: draw(spanish, 'es', seed), en: draw(english, 'en', seed) };
}

function draw(faker: typeof spanish, language: 'es' | 'en', seed: number): People {
  faker.seed(seed);
  // A Spanish last name of faker's has two words; one is enough for a list.
  const lastName = () => faker.person.lastName().split(' ')[0] ?? '';
  const company = () => `${lastName()} ${faker.helpers.arrayElement(words[language].companies)}`;
  return {
    firstNames: many(300, () => toName(faker.person.firstName())),
    lastNames: many(500, () => toName(lastName())),
    companies: many(400, () => toCompany(company())),
  };
}

function many<Item>(count: number, draw: () => Item): readonly [Item, ...Item[]] {
  return [draw(), ...Array.from({ length: count - 1 }, draw)];
}

function toName(written: string): Name {
  return { written, mail: foldText(written).replace(/[^a-z]/g, '') };
}

/** `example` is nobody's: a message to a sample lead goes nowhere. */
function toCompany(name: string): Company {
  return { name, domain: `${slugifyTag(name)}.example` };
}
