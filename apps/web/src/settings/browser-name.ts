// A browser that is made of another names that one, too: the more particular comes first.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser as people call it, `Firefox · Windows`; what is none keeps the name it gives itself. */
export function browserName(userAgent: string): string {
  const [, browser] = browsers.find(([mark]) => userAgent.includes(`${mark}/`)) ?? [];
  const [, system] = systems.find(([mark]) => userAgent.includes(mark)) ?? [];
  return browser === undefined ? userAgent : [browser, system].filter((part) => part !== undefined).join(' · ');
}
