import { limits, type Webhook } from '@tagsmith/core';
import { formatExact, formatWeekday } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { WebhookNote } from './webhook-note.tsx';
import { webhookStatus } from './webhook-status.ts';

export interface WebhookStateProps {
  readonly webhook: Webhook;
  readonly now: number;
}

const looks = {
  active: 'text-added before:content-["●"]',
  failing: 'text-warning before:content-["●"]',
  pausedByHand: 'text-muted before:content-["○"]',
  pausedFailing: 'text-removed before:content-["○"]',
  pausedGone: 'text-removed before:content-["○"]',
} as const;

/** Whether it is sent anything, and beneath that why not, or when again. */
export function WebhookState({ webhook, now }: WebhookStateProps) {
  const { language } = useLanguage();
  const { status: text } = useWebhooksText();
  const { failingSince, pausedAt } = webhook;
  const status = webhookStatus(webhook);
  const label = {
    ...text,
    failing: text.failing(formatWeekday(failingSince ?? webhook.createdAt, language)),
    pausedFailing: text.pausedFailing(limits.webhookFailingHours),
  }[status];
  const since = pausedAt ?? failingSince;
  return (
    <>
      <span
        title={since === null ? undefined : formatExact(since, language)}
        className={`inline-flex items-center gap-1.5 whitespace-nowrap before:text-[8px] ${looks[status]}`}
      >
        {label}
      </span>
      <WebhookNote webhook={webhook} now={now} />
    </>
  );
}
