/** Rows come in the order of their times, and a lead is often as it was made: what was asked last is asked again. */
let latest = { time: Number.NaN, text: '' };

/** Milliseconds since the epoch as ISO 8601 in UTC; null stays null. */
export function isoTime(time: number): string;
export function isoTime(time: number | null): string | null;
export function isoTime(time: number | null): string | null {
  if (time === null) return null;
  if (time !== latest.time) latest = { time, text: new Date(time).toISOString() };
  return latest.text;
}
