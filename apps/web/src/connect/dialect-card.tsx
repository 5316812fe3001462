import { useState } from 'react';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { serverPaths } from '../paths.ts';
import { buttonClass } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Copyable } from '../ui/copyable.tsx';
import type { Dialect } from './api-request.ts';
import { ClientChange } from './client-change.tsx';
import { SnippetTabs } from './snippet-tabs.tsx';
import { Trial } from './trial.tsx';

export interface DialectCardProps {
  readonly dialect: Dialect;
  /** The key that was made during this visit. */
  readonly madeKey: string | undefined;
  readonly trialKey: string;
  onTrialKey(key: string): void;
}

/** How a client of one API is pointed here, and what it gets. */
export function DialectCard({ dialect, madeKey, trialKey, onTrialKey }: DialectCardProps) {
  const text = useConnectText();
  const [requestId, setRequestId] = useState(dialect.requests[0].id);
  const request = dialect.requests.find(({ id }) => id === requestId) ?? dialect.requests[0];
  const { id, name, basePath } = dialect;
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-panel border">
      <header className="flex items-start justify-between gap-3 border-b px-4 py-3">
        <div>
          <h2 id={id} className="font-semibold">
            {name}
          </h2>
          <p className="text-muted text-table">{text.dialects[id]}</p>
        </div>
        <a href={serverPaths.docs} className={buttonClass('plain')} aria-label={text.referenceOf(name)}>
          {text.reference}
        </a>
      </header>
      <div className="grid gap-x-6 gap-y-4 p-4 wide:grid-cols-2 *:min-w-0">
        <div className="grid content-start gap-4 *:min-w-0">
          <Copyable label={text.baseUrl(name)} code={`${location.origin}${basePath}`} />
          <ClientChange dialect={dialect} origin={location.origin} />
        </div>
        <div className="grid content-start gap-4 *:min-w-0">
          <Choice
            label={text.request}
            value={request.id}
            options={dialect.requests.map((option) => [option.id, text.requests[option.id]] as const)}
            onChange={(chosen) => setRequestId(chosen)}
          />
          <SnippetTabs dialect={dialect} request={request} madeKey={madeKey} />
        </div>
      </div>
      <Trial key={request.id} dialect={dialect} request={request} apiKey={trialKey} onApiKey={onTrialKey} />
    </section>
  );
}
