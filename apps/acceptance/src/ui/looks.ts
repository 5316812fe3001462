/** Every way in which a page is looked at. */
const all = [
  { name: 'light, 1440', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'dark, 1440', colorScheme: 'dark', width: 1440, height: 900 },
  { name: 'light, 390', colorScheme: 'light', width: 390, height: 844 },
  { name: 'dark, 390', colorScheme: 'dark', width: 390, height: 844 },
] as const;

export type Look = (typeof all)[number];
export const wide = all[0];
export const narrowDark = all[3];

/** Both themes and both widths, each once. */
export const someLooks: readonly Look[] = [wide, narrowDark];

/** How every flow is looked at: in all of these by night, in both themes and both widths whenever tests run. */
export const looks: readonly Look[] = process.env.ACCEPTANCE_LOOKS === 'all' ? all : someLooks;
