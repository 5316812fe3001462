import { formatNumber } from '../i18n/formats.ts';

/** `12 ms`, `3 s`, `2 min`: to one unit, whose symbols are the same in every language. */
export function formatLag(milliseconds: number, language: string): string {
  const [value, unit] =
    milliseconds < 1_000
      ? [milliseconds, 'ms']
      : milliseconds < 60_000
        ? [milliseconds / 1_000, 's']
        : [milliseconds / 60_000, 'min'];
  return `${formatNumber(Math.floor(value), language)}\u00a0${unit}`;
}
