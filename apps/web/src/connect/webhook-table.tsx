import type { Webhook } from '@tagsmith/core';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { WebhookRow } from './webhook-row.tsx';

export interface WebhookTableProps {
  /** In the order in which they were made. */
  readonly webhooks: readonly Webhook[];
  readonly now: number;
  onDeleted(): void;
}

/** Where there is less room, what has no column of its own stands under the name. */
export function WebhookTable({ webhooks, now, onDeleted }: WebhookTableProps) {
  const { column, title } = useWebhooksText();
  return (
    <table aria-label={title} className="w-full border-t text-table">
      <thead>
        <tr className="h-9 border-b text-left text-meta text-muted">
          <th scope="col" className="pl-4 font-normal">
            {column.name}
          </th>
          <th scope="col" className="hidden min-w-20 whitespace-nowrap px-3 text-right font-normal wide:table-cell">
            {column.waiting}
          </th>
          <th scope="col" className="hidden whitespace-nowrap px-3 font-normal wide:table-cell">
            {column.lastDelivered}
          </th>
          <th scope="col" className="hidden px-3 font-normal narrow:table-cell">
            {column.status}
          </th>
          <th scope="col" className="px-4">
            <span className="sr-only">{column.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} now={now} onDeleted={onDeleted} />
        ))}
      </tbody>
    </table>
  );
}
