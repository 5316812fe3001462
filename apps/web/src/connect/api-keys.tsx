import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { trpc } from '../api.ts';
import { useNewDialog } from '../components/use-new-dialog.ts';
import { ApiKeyDialog } from '../forms/api-key-dialog.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyTable } from './key-table.tsx';
import { OwnerSection } from './owner-section.tsx';
import { TableSkeleton } from './table-skeleton.tsx';

export interface ApiKeysProps {
  readonly isOwner: boolean;
  /** Hands on the secret of a new key. */
  onMade(secret: string): void;
}

export function ApiKeys({ isOwner, onMade }: ApiKeysProps) {
  const { keys: text } = useConnectText();
  const making = useNewDialog('key');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <OwnerSection
      id="api-keys"
      title={text.title}
      text={isOwner ? text.text : text.ownersOnly}
      heading={heading}
      newLabel={text.new}
      onNew={isOwner ? making.open : undefined}
    >
      {/* The button of a row that is over goes away; whoever pressed it goes on from the heading. */}
      {isOwner && <KeyList onNew={making.open} onRevoked={() => heading.current?.focus()} />}
      {isOwner && making.isOpen && <ApiKeyDialog onMade={onMade} onClose={making.close} />}
    </OwnerSection>
  );
}

function KeyList({ onNew, onRevoked }: { onNew(): void; onRevoked(): void }) {
  const text = useText();
  const { keys } = useConnectText();
  const { data, error, refetch } = useQuery(trpc.apiKey.list.queryOptions({}));
  if (data === undefined && error) {
    return (
      <ErrorState
        title={keys.errorTitle}
        text={errorText(error, text)}
        retryLabel={text.common.retry}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <TableSkeleton label={text.common.loading} row="h-18 narrow:h-10" />;
  if (data.items.length > 0) return <KeyTable apiKeys={data.items} onRevoked={onRevoked} />;
  return (
    <EmptyState title={keys.emptyTitle} text={keys.emptyText}>
      <div>
        <Button onClick={onNew}>{keys.new}</Button>
      </div>
    </EmptyState>
  );
}
