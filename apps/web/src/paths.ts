/** Every address of the UI. */
export const paths = {
  home: '/',
  setup: '/setup',
  signIn: '/sign-in',
  invitation: '/invitation',
  leads: '/leads',
  lead: '/leads/$id',
  tags: '/tags',
  tag: '/tags/$id',
  activity: '/activity',
  connect: '/connect',
  settings: '/settings',
} as const;

/** What the server has beside the UI and the typed API. */
export const serverPaths = {
  docs: '/docs',
  sampleLeads: '/sample-leads',
  authState: '/auth/state',
  export: '/data/export',
  backup: '/data/backup',
  backupState: '/data/backup/state',
} as const;
