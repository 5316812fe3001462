import type { BulkText } from './bulk-en.ts';

export const bulkEs: BulkText = {
  title: (count) => `Etiquetar ${count} leads`,
  titleOne: (name) => `Etiquetar ${name}`,
  action: 'Qué hacer con las etiquetas',
  tags: 'Etiquetas',
  choose: 'Elige etiquetas…',
  actions: { add: 'Añadir', remove: 'Quitar', set: 'Dejar exactamente' },
  confirm: {
    add: 'Añadir etiquetas',
    remove: 'Quitar etiquetas',
    set: 'Dejar estas etiquetas',
    clear: 'Quitar todas las etiquetas',
  },
  preview: 'Lo que va a cambiar',
  noTags: 'Elige etiquetas para ver qué van a cambiar. No se guarda nada antes de que confirmes.',
  clears: 'No hay ninguna etiqueta elegida: al guardar se quitan todas.',
  nothing: 'No cambia nada: todos los leads ya están así.',
  changed: (count, total, shown, ofTotal) =>
    total === 1 ? 'Cambia 1 lead' : `${count === 1 ? 'Cambia' : 'Cambian'} ${shown} de ${ofTotal} leads`,
  unchanged: (count, shown) => (count === 1 ? '1 se queda como está' : `${shown} se quedan como están`),
  moreChange: (_count, shown) => `y ${shown} más`,
  onLeads: (count, total) => `en ${count} de ${total} leads`,
  haveAlready: (count, shown) => (count === 1 ? '1 ya la tiene' : `${shown} ya la tienen`),
  othersGo: 'También se quitan todas las demás etiquetas.',
  noTagsToTakeOff: 'Ninguno de estos leads tiene una etiqueta que se pueda quitar.',
  protectedStay: (count, shown, names) =>
    count === 1
      ? `1 lead se queda del todo como está: tiene una etiqueta protegida, que no se puede quitar (${names}).`
      : `${shown} leads se quedan del todo como están: tienen una etiqueta protegida, que no se puede quitar (${names}).`,
  fullStay: (count, shown, limit) =>
    count === 1
      ? `1 lead se queda como está: tendría más de ${limit} etiquetas.`
      : `${shown} leads se quedan como están: tendrían más de ${limit} etiquetas.`,
  previewFailed: 'No se pudo averiguar lo que va a cambiar',
  busy: 'Otro cambio sigue en marcha. Espera a que termine o detenlo.',
  job: 'Cambio de muchos leads',
  doing: {
    add: (names) => `Añadiendo ${names}`,
    remove: (names) => `Quitando ${names}`,
    set: (names) => `Dejando solo ${names}`,
    clear: 'Quitando todas las etiquetas',
    undo: 'Deshaciendo',
  },
  progress: (done, total) => `${done} de ${total}`,
  stop: 'Detener',
  stopping: 'Deteniendo…',
  failed: 'Se ha detenido. Lo hecho, hecho queda.',
  goOn: 'Continuar',
  undo: 'Deshacer',
  done: {
    add: (names, count, shown) => `Se añadió ${names} a ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    remove: (names, count, shown) => `Se quitó ${names} de ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    set: (names, count, shown) => `${shown} ${count === 1 ? 'lead quedó' : 'leads quedaron'} solo con ${names}`,
    clear: (count, shown) => `Se quitaron todas las etiquetas de ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    undo: (count, shown) =>
      count === 1 ? 'Deshecho: 1 lead recuperó sus etiquetas' : `Deshecho: ${shown} leads recuperaron sus etiquetas`,
  },
  alike: {
    add: (shown) => `${shown} ya lo tenían`,
    remove: (shown) => `${shown} no lo tenían`,
    set: (shown) => `${shown} ya estaban exactamente así`,
    clear: (shown) => `${shown} no tenían ninguna`,
  },
  gone: (count, shown) => (count === 1 ? '1 se borró mientras tanto' : `${shown} se borraron mientras tanto`),
  kept: {
    protected: (shown) => `${shown} sin cambios por una etiqueta protegida`,
    full: (shown) => `${shown} sin cambios por tener ya demasiadas etiquetas`,
    other: (shown) => `${shown} rechazados`,
  },
  left: (shown) => `detenido antes de los otros ${shown}`,
  leftUnsure: (shown) => `no hubo respuesta para los otros ${shown}`,
};
