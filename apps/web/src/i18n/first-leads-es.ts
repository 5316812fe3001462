import type { FirstLeadsText } from './first-leads-en.ts';

export const firstLeadsEs: FirstLeadsText = {
  title: 'Aún no hay leads',
  text: 'Explora con 1000 leads de muestra, o envía los tuyos por cualquiera de las API.',
  readOnly: 'Los leads llegan por cualquiera de las API. Tu rol puede leerlos, no crearlos.',
  load: 'Cargar datos de muestra',
  making: 'Creando leads de muestra',
  made: (made, of) => `${made} de ${of}`,
  docs: 'Leer la referencia de la API',
  commandsTitle: 'Crea uno y etiquétalo',
  create: 'Crear un lead',
  tag: 'Sincronizar sus etiquetas',
  keyText: 'Los comandos necesitan una clave de API con el permiso de escritura.',
  makeKey: 'Poner una clave nueva',
  keyName: 'Primeras llamadas',
  keyMade: 'Tu clave nueva está en ambos comandos. Solo se muestra ahora; Conectar la lista como «Primeras llamadas».',
  keyMember: 'TAGSMITH_KEY es tu clave de API. Un propietario de esta cuenta puede crearte una.',
  refusals: { account_not_empty: 'Esta cuenta ya tiene leads. Recarga la página para verlos.' },
};
