const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** Digits of a clock, spelled. */
const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const three = Array.from({ length: second }, (_, value) => String(value).padStart(3, '0'));

/** How times of a day begin, `2026-11-23T`. `Date` takes three times as long for a time as its day and a clock. */
const days = new Map<number, string>();
const mostDays = 1_000;

/** Rows come in the order of their times, and a lead is often as it was made: what was asked last is asked again. */
let latest = { time: Number.NaN, text: '' };

/** Milliseconds since the epoch as ISO 8601 in UTC; null stays null. */
export function isoTime(time: number): string;
export function isoTime(time: number | null): string | null;
export function isoTime(time: number | null): string | null {
  if (time === null) return null;
  if (time !== latest.time) latest = { time, text: spell(time) };
  return latest.text;
}

function spell(time: number): string {
  const number = Math.floor(time / day);
  const rest = time - number * day;
  const clock = [
    two[Math.floor(rest / hour)],
    two[Math.floor((rest % hour) / minute)],
    two[Math.floor((rest % minute) / second)],
  ].join(':');
  // Joined, because V8 takes its slow way through JSON where a text is still made up of parts.
  return [startOf(number), clock, '.', three[rest % second], 'Z'].join('');
}

function startOf(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const start = new Date(number * day).toISOString().slice(0, -'00:00:00.000Z'.length);
  if (days.size >= mostDays) days.clear();
  days.set(number, start);
  return start;
}
