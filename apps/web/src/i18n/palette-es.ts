import type { PaletteText } from './palette-en.ts';

export const paletteEs: PaletteText = {
  title: 'Búsqueda y comandos',
  placeholder: 'Busca leads y etiquetas, o di qué hacer',
  groups: { pages: 'Ir a', actions: 'Hacer', leads: 'Leads', tags: 'Etiquetas' },
  newKey: 'Crear una clave de API',
  newWebhook: 'Crear un webhook',
  invite: 'Invitar a un miembro',
  newCampaign: 'Crear una campaña',
  account: (name) => `Cambiar a la cuenta ${name}`,
  theme: (name) => `Tema: ${name}`,
  language: (name) => `Idioma: ${name}`,
  nothing: (typed) => `Nada coincide con «${typed}».`,
  nothingHint: 'Los leads se buscan por nombre, correo, teléfono y empresa.',
  offline: 'Sin conexión: solo se encuentran páginas y acciones.',
  searching: 'Buscando…',
  error: 'No se pudieron buscar leads ni etiquetas',
  count: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  keys: { move: 'mover', open: 'abrir', close: 'cerrar' },
};
