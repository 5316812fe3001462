import type { Webhook } from '@tagsmith/core';

export type WebhookStatus = 'active' | 'failing' | 'pausedByHand' | 'pausedFailing' | 'pausedGone';

const paused = { asked: 'pausedByHand', failing: 'pausedFailing', gone: 'pausedGone' } as const;

/** A pause comes before what went wrong: nothing is tried meanwhile. */
export function webhookStatus({ pauseReason, failures }: Pick<Webhook, 'pauseReason' | 'failures'>): WebhookStatus {
  if (pauseReason !== null) return paused[pauseReason];
  return failures === 0 ? 'active' : 'failing';
}

/** When a failing webhook is tried again; `due` from its time on, until it is known what came of it. */
export function attemptAt(nextAttemptAt: string, now: number): 'due' | 'soon' | 'later' {
  const pause = Date.parse(nextAttemptAt) - now;
  if (pause <= 0) return 'due';
  return pause < 60_000 ? 'soon' : 'later';
}
