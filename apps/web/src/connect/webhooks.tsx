import { useRef } from 'react';
import { useNewDialog } from '../components/use-new-dialog.ts';
import { WebhookDialog } from '../forms/webhook-dialog.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { OwnerSection } from './owner-section.tsx';
import { WebhookList } from './webhook-list.tsx';

export function Webhooks({ isOwner }: { readonly isOwner: boolean }) {
  const text = useWebhooksText();
  const making = useNewDialog('webhook');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <OwnerSection
      id="webhooks"
      title={text.title}
      text={isOwner ? text.text : text.ownersOnly}
      heading={heading}
      newLabel={text.new}
      onNew={isOwner ? making.open : undefined}
    >
      {/* A row that is deleted takes its buttons along; whoever pressed one goes on from the heading. */}
      {isOwner && <WebhookList onNew={making.open} onDeleted={() => heading.current?.focus()} />}
      {isOwner && making.isOpen && <WebhookDialog onClose={making.close} />}
    </OwnerSection>
  );
}
