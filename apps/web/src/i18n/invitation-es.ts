import type { InvitationText } from './invitation-en.ts';

export const invitationEs: InvitationText = {
  title: (account) => `Únete a ${account}`,
  invitedBy: (name) => `${name} te ha invitado.`,
  invited: 'Tienes una invitación.',
  chooseText: 'Elige una contraseña para unirte.',
  knownText: 'Aquí ya hay un usuario con este correo: escribe su contraseña para unirte.',
  email: 'Tu correo',
  role: 'Tu rol',
  ends: 'Termina',
  join: 'Unirse',
  refusals: { credentials_invalid: 'Esta no es la contraseña del usuario con este correo.' },
  otherSession: (email) => `Este navegador tiene la sesión de ${email}. Al unirte pasa a la del correo de arriba.`,
  closedTitle: 'Esta invitación no está abierta',
  closedText: 'Se usó, se retiró o pasaron sus siete días. Pide un enlace nuevo a quien te invitó.',
  joined: '¿Ya te uniste con ella?',
  errorTitle: 'No se pudo cargar la invitación',
};
