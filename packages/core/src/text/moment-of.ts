const isoForm = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The moment that a text in ISO 8601 names, in milliseconds since the epoch: a date is its first moment in UTC, a time has
 * a zone (`2026-01-31`, `2026-01-31T09:30Z`, `2026-01-31T09:30:00.000-03:00`). Undefined for anything else, days that no
 * month has too.
 */
export function momentOf(text: string): number | undefined {
  const date = isoForm.exec(text.trim())?.[1];
  if (date === undefined || !isDate(date)) return undefined;
  const moment = Date.parse(text.trim());
  return Number.isNaN(moment) ? undefined : moment;
}

/** JavaScript takes 30 February for 2 March. */
function isDate(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}
