export const expiries = ['never', 'days30', 'days90', 'date'] as const;
export type Expiry = (typeof expiries)[number];

const dayLength = 86_400_000;
const days = { days30: 30, days90: 90 } as const;

/** When a key ends: null for never, undefined where the day is missing or over. `day` is a day of this zone. */
export function expiresAtOf(expiry: Expiry, day: string, now: number): string | null | undefined {
  if (expiry === 'never') return null;
  if (expiry !== 'date') return new Date(now + days[expiry] * dayLength).toISOString();
  const end = new Date(`${day}T23:59:59.999`);
  return end.getTime() > now ? end.toISOString() : undefined;
}
