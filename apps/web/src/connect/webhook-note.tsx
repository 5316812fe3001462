import type { Webhook } from '@tagsmith/core';
import { formatRelative } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { failureText } from '../server-errors.ts';
import { Time } from '../ui/time.tsx';
import { attemptAt, webhookStatus } from './webhook-status.ts';

export interface WebhookNoteProps {
  readonly webhook: Webhook;
  readonly now: number;
}

/** Since when nothing is sent, what the last attempt came to, and when the next one is made. */
export function WebhookNote({ webhook, now }: WebhookNoteProps) {
  const { language } = useLanguage();
  const text = useWebhooksText();
  const { pausedAt, lastFailure, nextAttemptAt } = webhook;
  const status = webhookStatus(webhook);
  if (status === 'active') return null;
  // The other pauses say all of it.
  const failed = status === 'failing' || status === 'pausedFailing' ? lastFailure : null;
  const nextAttempt = (at: string) => {
    const when = attemptAt(at, now);
    if (when === 'later') return text.nextAttempt(formatRelative(at, now, language));
    return when === 'soon' ? text.attemptSoon : text.attemptDue;
  };
  return (
    <span className="wrap-anywhere line-clamp-3 text-meta text-muted">
      {pausedAt !== null && <Time iso={pausedAt} />}
      {pausedAt !== null && failed !== null && ' · '}
      {failed !== null && failureText(failed)}{' '}
      {status === 'failing' && nextAttemptAt !== null && nextAttempt(nextAttemptAt)}
    </span>
  );
}
