/** Why nothing is sent: somebody asked for that, the receiver failed for `limits.webhookFailingHours`, or it said 410 Gone. */
export const pauseReasons = ['asked', 'failing', 'gone'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** An address that an account's changes are sent to, without its secret: that is shown once, when the webhook is made. */
export interface Webhook {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  /** Null while changes are sent. */
  readonly pausedAt: string | null;
  readonly pauseReason: PauseReason | null;
  /** Changes that were not taken yet, counted up to `limits.waitingChanges`. */
  readonly waiting: number;
  readonly lastDeliveredAt: string | null;
  /** Attempts in a row that failed; 0 where the last one went well. */
  readonly failures: number;
  readonly failingSince: string | null;
  /** What the last attempt failed with, if it did: "answered 500", "did not answer within 10 seconds". */
  readonly lastFailure: string | null;
  /** When the next attempt is made after one that failed. */
  readonly nextAttemptAt: string | null;
}
