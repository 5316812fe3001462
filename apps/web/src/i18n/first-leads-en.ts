/** The texts of an account without leads, loaded with it. `first-leads-es.ts` has the same keys. */
export const firstLeadsEn = {
  title: 'No leads yet',
  text: 'Look around with 1,000 sample leads, or send your own through any of the APIs.',
  readOnly: 'Leads come in through any of the APIs. Your role may read them, not make them.',
  load: 'Load sample data',
  making: 'Making sample leads',
  made: (made: string, of: string) => `${made} of ${of}`,
  docs: 'Read the API reference',
  commandsTitle: 'Make one, and tag it',
  create: 'Create a lead',
  tag: 'Sync its tags',
  keyText: 'The commands need an API key with the scope write.',
  makeKey: 'Put in a new key',
  /** What the key is called, in the list of keys and in the history. */
  keyName: 'First calls',
  keyMade: 'Your new key is in both commands. It is shown only now; Connect lists it as “First calls”.',
  keyMember: 'TAGSMITH_KEY is your API key. An owner of this account can make one for you.',
  refusals: { account_not_empty: 'This account has leads by now. Reload the page to see them.' },
};

export type FirstLeadsText = typeof firstLeadsEn;
