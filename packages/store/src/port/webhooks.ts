import type { PauseReason } from '@tagsmith/core';

/** What its owners set of a webhook; times here in milliseconds since the epoch. */
export interface WebhookSettings {
  readonly name: string;
  readonly url: string;
  /** Null while changes are sent. */
  readonly pausedAt: number | null;
  readonly pauseReason: PauseReason | null;
}

/** How far a webhook is in the log of its account, and how its last attempts went. */
export interface WebhookDelivery {
  /** The sequence up to which it has taken the changes. */
  readonly delivered: number;
  /** The sequence up to which the message goes that was begun and not taken yet; what is sent again is the same. */
  readonly sending: number | null;
  readonly lastDeliveredAt: number | null;
  /** Attempts in a row that failed. */
  readonly failures: number;
  readonly failingSince: number | null;
  readonly lastFailure: string | null;
  /** Not before this. */
  readonly nextAttemptAt: number;
}

/** A new webhook: it is sent the changes behind `delivered`. */
export interface NewWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** What its messages are signed with. It is stored as it is: who signs must know it. */
  readonly secret: string;
  readonly createdAt: number;
  readonly delivered: number;
}

export interface WebhookRecord extends WebhookSettings, WebhookDelivery {
  readonly id: string;
  readonly secret: string;
  readonly createdAt: number;
}

export interface WebhookReads {
  /** All of the account, oldest first, then by id. */
  list(): Promise<readonly WebhookRecord[]>;
  find(id: string): Promise<WebhookRecord | undefined>;
  /** The process that was the last to hold the sending, and until when; it may be over. */
  findSender(): Promise<Omit<SendingLease, 'now'> | undefined>;
}

/** A process that sends, by a name of its own, and the time up to which it alone may. */
export interface SendingLease {
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly until: number;
}

export interface WebhookWrites extends WebhookReads {
  insert(webhook: NewWebhook): Promise<WebhookRecord>;
  /** Nothing where there is none with this id. */
  saveSettings(id: string, settings: WebhookSettings): Promise<void>;
  /** Nothing where there is none with this id. */
  saveDelivery(id: string, delivery: WebhookDelivery): Promise<void>;
  /** Whether there was one. */
  delete(id: string): Promise<boolean>;
  /** Makes the holder the account's only sender until then, unless another one is at `now`: says whether it is. */
  holdSending(lease: SendingLease): Promise<boolean>;
  /** Lets another process send at once, where the holder is the one that does. */
  endSending(holder: string): Promise<void>;
}
