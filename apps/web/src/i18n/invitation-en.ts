/** The texts of an invitation, loaded with its page. `invitation-es.ts` has the same keys. */
export const invitationEn = {
  title: (account: string) => `Join ${account}`,
  invitedBy: (name: string) => `${name} has invited you.`,
  invited: 'You are invited.',
  chooseText: 'Choose a password to join.',
  knownText: 'There is a user with this email here already: give their password to join.',
  email: 'Your email',
  role: 'Your role',
  ends: 'Ends',
  join: 'Join',
  /** By the reason that the server gives. */
  refusals: { credentials_invalid: 'This is not the password of the user with this email.' },
  otherSession: (email: string) => `This browser is signed in as ${email}. Joining signs it in as the one above.`,
  closedTitle: 'This invitation is not open',
  closedText: 'It was used or taken back, or its seven days are over. Ask who invited you for a new link.',
  joined: 'Have you joined with it already?',
  errorTitle: 'The invitation could not be loaded',
};

export type InvitationText = typeof invitationEn;
