const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `2 min. ago`, to one unit; less than a minute is `now`. */
export function formatRelative(iso: string, now: number, language: string): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1_000);
  const [unit, size] = steps.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  const format = relativeFormats(language);
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** Date and time to the second, in the reader's zone. */
export function formatExact(iso: string, language: string): string {
  return exactFormats(language).format(new Date(iso));
}

/** Weekday and time, in the reader's zone, of what is less than a week ago. */
export function formatWeekday(iso: string, language: string): string {
  return weekdayFormats(language).format(new Date(iso));
}

/** `today`, `yesterday`, else the date, in the reader's zone. */
export function formatDay(iso: string, now: number, language: string): string {
  const date = new Date(iso);
  const day = date.toDateString();
  const isToday = day === new Date(now).toDateString();
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (isToday || day === yesterday.toDateString()) return dayFormats(language).format(isToday ? 0 : -1, 'day');
  return dateFormats(language).format(date);
}

/** A day in UTC, such as `2026-01-31`, without its year. */
export function formatUtcDay(date: string, language: string): string {
  return utcDayFormats(language).format(new Date(date));
}

export function formatNumber(value: number, language: string): string {
  return numberFormats(language).format(value);
}

/** From day to day in the reader's zone, or one day where they are the same. */
export function formatDays(from: Date, to: Date, language: string): string {
  return mediumDateFormats(language).formatRange(from, to);
}

// A table makes hundreds of them at each scroll, and a format takes longer to make than to use.
const relativeFormats = once((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' }));
const exactFormats = once(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }),
);
const weekdayFormats = once(
  (language) => new Intl.DateTimeFormat(language, { weekday: 'short', hour: 'numeric', minute: '2-digit' }),
);
const dayFormats = once((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const dateFormats = once((language) => new Intl.DateTimeFormat(language, { dateStyle: 'full' }));
const mediumDateFormats = once((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const utcDayFormats = once(
  (language) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
const numberFormats = once((language) => new Intl.NumberFormat(language));

function once<Format>(make: (language: string) => Format): (language: string) => Format {
  const made = new Map<string, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}
