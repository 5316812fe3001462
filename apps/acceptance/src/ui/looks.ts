/** How a page is looked at: every flow works in all of these. */
export const looks = [
  { name: 'light, 1440', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'dark, 1440', colorScheme: 'dark', width: 1440, height: 900 },
  { name: 'light, 390', colorScheme: 'light', width: 390, height: 844 },
  { name: 'dark, 390', colorScheme: 'dark', width: 390, height: 844 },
] as const;

export type Look = (typeof looks)[number];
export const wide = looks[0];
