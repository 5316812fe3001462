import type { ApiKey } from '@tagsmith/core';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { Time } from '../ui/time.tsx';
import { Day } from './day.tsx';
import { keyStatus } from './key-status.ts';
import { RevokeButton } from './revoke-button.tsx';

export interface KeyRowProps {
  readonly apiKey: ApiKey;
  readonly now: number;
  onRevoked(): void;
}

const looks = {
  active: 'text-added before:content-["●"]',
  expired: 'text-warning before:content-["○"]',
  revoked: 'text-muted before:content-["○"]',
} as const;

export function KeyRow({ apiKey, now, onRevoked }: KeyRowProps) {
  const { keys, newKey } = useConnectText();
  const { name, hint, scope, createdAt, expiresAt, lastUsedAt } = apiKey;
  const status = keyStatus(apiKey, now);
  const expires = expiresAt === null ? keys.neverExpires : <Day iso={expiresAt} />;
  const lastUsed = lastUsedAt === null ? keys.neverUsed : <Time iso={lastUsedAt} />;
  const wide = 'hidden px-2 narrow:table-cell';
  return (
    <tr className={`border-b narrow:h-10 ${status === 'active' ? '' : 'text-muted'}`}>
      <th
        scope="row"
        className="w-full max-w-0 py-2 pl-4 text-left font-medium narrow:w-auto narrow:max-w-60 narrow:py-1"
      >
        <span className="block truncate" title={name}>
          {name}
        </span>
        <span className="block font-normal text-meta text-muted narrow:hidden">
          <span className="font-mono">{hint}…</span> · {newKey.scopes[scope]}
          <br />
          {keys.column.lastUsed}: {lastUsed}
          {expiresAt !== null && (
            <span className="block">
              {keys.column.expires}: {expires}
            </span>
          )}
        </span>
      </th>
      <td className={`${wide} font-mono text-code`}>{hint}…</td>
      <td className={`${wide} whitespace-nowrap`}>{newKey.scopes[scope]}</td>
      <td className={wide}>
        <Time iso={createdAt} />
      </td>
      <td className={wide}>{expires}</td>
      <td className={wide}>{lastUsed}</td>
      <td className="px-2">
        <span className={`inline-flex items-center gap-1.5 whitespace-nowrap before:text-[8px] ${looks[status]}`}>
          {keys.status[status]}
        </span>
      </td>
      <td className="pr-4 text-right">
        {status === 'active' && <RevokeButton apiKey={apiKey} onRevoked={onRevoked} />}
      </td>
    </tr>
  );
}
