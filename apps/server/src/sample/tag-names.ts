import { faker as english } from '@faker-js/faker/locale/en';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { slugifyTag } from '@tagsmith/core';

/** The tags of a sales team, most used first. */
const usual = [
  'Newsletter',
  'Hot Lead',
  'Follow-up',
  'VIP',
  'Interesado',
  'WhatsApp',
  'Demo agendada',
  'Webinar',
  'Cotización enviada',
  'Cliente',
  'Cold Lead',
  'Llamar',
  'Decision Maker',
  'Pyme',
  'Enterprise',
  'Prueba gratis',
  'No contesta',
  'Referido',
  'Proposal Sent',
  'Negociación',
  'Trade Show',
  'Black Friday',
  'Renovación',
  'Upsell',
  'Presupuesto alto',
  'Partner',
  'B2B',
  'B2C',
  'Churn Risk',
  'Reactivar',
  'Contrato firmado',
  'Competitor',
  'Agencia',
  'Inmobiliaria',
  'Retail',
  'SaaS',
  'Educación',
  'Salud',
  'Do Not Call',
  'R&D',
] as const;

/** `count` names of tags, most used first; no two have one slug. */
export function tagNames(count: number): readonly string[] {
  const names = new Map<string, string>();
  for (const name of candidates()) {
    if (names.size === count) break;
    const slug = slugifyTag(name);
    if (!names.has(slug)) names.set(slug, name);
  }
  return [...names.values()];
}

/** The usual ones, then those of products and places, then these again with a number. */
function* candidates(): Generator<string, never> {
  yield* usual;
  const products = english.definitions.commerce?.department ?? [];
  const places = spanish.definitions.location?.city_name ?? [];
  const names = [
    ...products.flatMap((product) => [`Interés: ${product}`, `Compró: ${product}`]),
    ...places.flatMap((place) => [`Región: ${place}`, `Evento: ${place}`]),
  ];
  yield* names;
  for (let round = 2; ; round++) yield* names.map((name) => `${name} ${round}`);
}
