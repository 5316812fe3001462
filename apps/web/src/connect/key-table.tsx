import type { ApiKey } from '@tagsmith/core';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { KeyRow } from './key-row.tsx';
import { inTableOrder } from './key-status.ts';

export interface KeyTableProps {
  readonly apiKeys: readonly ApiKey[];
  onRevoked(): void;
}

/** On a phone the name, the status and the button stay; the rest stands under the name. */
export function KeyTable({ apiKeys, onRevoked }: KeyTableProps) {
  const { column, title } = useConnectText().keys;
  const wide = [column.hint, column.scope, column.created, column.expires, column.lastUsed];
  const now = Date.now();
  return (
    <table aria-label={title} className="w-full border-t text-table">
      <thead>
        <tr className="h-9 border-b text-left text-meta text-muted">
          <th scope="col" className="pl-4 font-normal">
            {column.name}
          </th>
          {wide.map((name) => (
            <th key={name} scope="col" className="hidden px-2 font-normal narrow:table-cell">
              {name}
            </th>
          ))}
          <th scope="col" className="px-2 font-normal">
            {column.status}
          </th>
          <th scope="col" className="pr-4">
            <span className="sr-only">{column.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inTableOrder(apiKeys, now).map((apiKey) => (
          <KeyRow key={apiKey.id} apiKey={apiKey} now={now} onRevoked={onRevoked} />
        ))}
      </tbody>
    </table>
  );
}
