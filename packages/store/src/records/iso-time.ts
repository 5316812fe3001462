const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** Digits of a clock, spelled. */
const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const three = Array.from({ length: second }, (_, value) => String(value).padStart(3, '0'));

/** How times of a day begin, `2026-11-23T`. `Date` takes three times as long for a time as its day and a clock. */
const days = new Map<number, string>();
const mostDays = 1_000;

/** Milliseconds since the epoch as ISO 8601 in UTC; null stays null. */
export function isoTime(time: number): string;
export function isoTime(time: number | null): string | null;
export function isoTime(time: number | null): string | null {
  if (time === null) return null;
  const number = Math.floor(time / day);
  const rest = time - number * day;
  return `${startOf(number)}${two[Math.floor(rest / hour)]}:${two[Math.floor((rest % hour) / minute)]}:${
    two[Math.floor((rest % minute) / second)]
  }.${three[rest % second]}Z`;
}

function startOf(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const start = new Date(number * day).toISOString().slice(0, -'00:00:00.000Z'.length);
  if (days.size >= mostDays) days.clear();
  days.set(number, start);
  return start;
}
