/** The texts of the command palette, loaded with it. `palette-es.ts` has the same keys. */
export const paletteEn = {
  title: 'Search and commands',
  placeholder: 'Search leads and tags, or say what to do',
  groups: { pages: 'Go to', actions: 'Do', leads: 'Leads', tags: 'Tags' },
  newKey: 'Create an API key',
  newWebhook: 'Create a webhook',
  invite: 'Invite a member',
  newCampaign: 'Create a campaign',
  account: (name: string) => `Switch to the account ${name}`,
  theme: (name: string) => `Theme: ${name}`,
  language: (name: string) => `Language: ${name}`,
  nothing: (typed: string) => `Nothing matches “${typed}”.`,
  nothingHint: 'Leads are found by name, email, phone and company.',
  offline: 'You are offline: only pages and actions are found.',
  searching: 'Searching…',
  error: 'Leads and tags could not be searched',
  count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  keys: { move: 'move', open: 'open', close: 'close' },
};

export type PaletteText = typeof paletteEn;
