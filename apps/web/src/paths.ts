/** Every address of the UI. */
export const paths = {
  home: '/',
  setup: '/setup',
  signIn: '/sign-in',
  invitation: '/invitation',
  leads: '/leads',
  lead: '/leads/$id',
  activity: '/activity',
  connect: '/connect',
  settings: '/settings',
} as const;

/** Pages of the server that are none of the UI. */
export const serverPaths = {
  docs: '/docs',
  authState: '/auth/state',
  export: '/data/export',
  backup: '/data/backup',
  backupState: '/data/backup/state',
} as const;
