import { weighted } from './random.ts';

/** What the leads of one language say about themselves and what was noted about them. */
export interface Words {
  readonly titles: readonly [string, ...string[]];
  /** What a company's name ends in. */
  readonly companies: readonly [string, ...string[]];
  readonly notes: readonly [string, ...string[]];
}

export const words: Readonly<Record<'es' | 'en', Words>> = {
  es: {
    titles: [
      'Gerente General',
      'Gerente Comercial',
      'Jefa de Ventas',
      'Jefe de Compras',
      'Directora de Marketing',
      'Encargado de Operaciones',
      'Coordinadora de Eventos',
      'Analista de Datos',
      'Socia Fundadora',
      'Dueño',
      'Contadora',
      'Ejecutivo de Cuentas',
    ],
    companies: ['y Cía.', 'Hermanos', 'Asociados', 'Logística', 'Inmobiliaria', 'Servicios', 'Consultores', 'Foods'],
    notes: [
      'Llamar la próxima semana.',
      'Prefiere WhatsApp por la tarde.',
      'Pidió cotización para 20 usuarios.',
      'Compara con otro proveedor.',
      'Decide en conjunto con su socio.',
      'Vino recomendada por una clienta.',
      'Renueva contrato en marzo.',
      'Quiere ver una demo con su equipo.',
    ],
  },
  en: {
    titles: [
      'Head of Sales',
      'Marketing Manager',
      'Operations Lead',
      'Founder',
      'Owner',
      'Office Manager',
      'Account Executive',
      'Purchasing Manager',
      'Chief Technology Officer',
      'Product Manager',
      'Events Coordinator',
      'Financial Controller',
    ],
    companies: ['& Sons', 'Group', 'Partners', 'Logistics', 'Real Estate', 'Services', 'Consulting', 'Foods'],
    notes: [
      'Call back next week.',
      'Prefers email in the morning.',
      'Asked for a quote for 20 users.',
      'Compares us with another vendor.',
      'Decides together with a partner.',
      'Was referred by a customer.',
      'Contract renews in March.',
      'Wants a demo for the whole team.',
    ],
  },
};

export const sources = weighted([
  ['Web form', 8],
  ['Google Ads', 6],
  ['Facebook Ads', 6],
  ['WhatsApp', 4],
  ['Referral', 3],
  ['LinkedIn', 3],
  ['Trade show', 2],
  ['Cold call', 1],
]);

export const states = weighted([
  ['nuevo', 8],
  ['contactado', 6],
  ['interesado', 5],
  ['calificado', 3],
  ['propuesta', 2],
  ['ganado', 1],
  ['perdido', 2],
]);
