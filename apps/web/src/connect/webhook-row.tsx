import type { Webhook } from '@tagsmith/core';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { Time } from '../ui/time.tsx';
import { useWaiting } from './use-waiting.ts';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookState } from './webhook-state.tsx';

export interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly now: number;
  onDeleted(): void;
}

export function WebhookRow({ webhook, now, onDeleted }: WebhookRowProps) {
  const text = useWebhooksText();
  const { name, url, lastDeliveredAt } = webhook;
  const waiting = useWaiting(webhook.waiting);
  const delivered = lastDeliveredAt === null ? text.neverDelivered : <Time iso={lastDeliveredAt} />;
  return (
    <tr className="border-b">
      <th scope="row" className="w-full max-w-0 py-2 pl-4 text-left font-medium">
        <span className="block truncate" title={name}>
          {name}
        </span>
        <span className="block truncate font-mono font-normal text-code text-muted" title={url}>
          {url}
        </span>
        <span className="block font-normal narrow:hidden">
          <WebhookState webhook={webhook} now={now} />
        </span>
        <span className="flex flex-wrap gap-x-3 font-normal text-meta text-muted wide:hidden">
          <span className="figures">
            {text.column.waiting}: {waiting}
          </span>
          <span>
            {text.column.lastDelivered}: {delivered}
          </span>
        </span>
      </th>
      <td className="figures hidden px-3 text-right wide:table-cell">{waiting}</td>
      <td className="hidden whitespace-nowrap px-3 wide:table-cell">{delivered}</td>
      <td className="hidden px-3 py-2 narrow:table-cell">
        <div className="w-64 wide:w-76">
          <WebhookState webhook={webhook} now={now} />
        </div>
      </td>
      <td className="px-4 py-2">
        <WebhookActions webhook={webhook} onDeleted={onDeleted} />
      </td>
    </tr>
  );
}
