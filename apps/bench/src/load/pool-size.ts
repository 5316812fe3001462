import type { DriveOrder, Measured } from './order.ts';
import type { ScenarioName } from './requests.ts';

type Ordered = Pick<DriveOrder, 'scenario' | 'seconds' | 'requests'>;

/** Requests that are made for each second of a round, where the same again would change nothing. */
const written: Partial<Record<ScenarioName, number>> = {
  'nexor-sync': 20_000,
  'nexor-patch': 20_000,
  'easysocial-update': 20_000,
  'trpc-sync': 20_000,
  mixed: 20_000,
  'highlevel-bulk': 200,
};

/** What reads may do over and over. */
const read = 20_000;

/** How many requests are made for a round. */
export function poolSize({ scenario, seconds, requests = 0 }: Ordered): number {
  const perSecond = written[scenario];
  return perSecond === undefined ? read : Math.max(requests, Math.ceil(perSecond * seconds));
}

/** @throws when a server that writes took more requests than were made: those that came again cost next to nothing */
export function assertFresh(order: Ordered, { requests }: Pick<Measured, 'requests'>): void {
  const most = poolSize(order);
  if (written[order.scenario] === undefined || requests <= most) return;
  throw new Error(
    `${requests} requests of ${order.scenario} were answered, and only ${most} were made: the figure would be too good.`,
  );
}
