import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Tab, TabList } from '../ui/tabs.tsx';
import type { ApiRequest, Dialect } from './api-request.ts';
import { type SnippetKind, snippetsOf } from './snippets.ts';

export interface SnippetTabsProps {
  readonly dialect: Dialect;
  readonly request: ApiRequest;
  readonly madeKey: string | undefined;
}

/** One call, in the ways that a client can make it. */
export function SnippetTabs({ dialect, request, madeKey }: SnippetTabsProps) {
  const text = useConnectText();
  const [kind, setKind] = useState<SnippetKind>('curl');
  const snippets = snippetsOf(dialect, request, { origin: location.origin, key: madeKey });
  const shown = snippets.find(([known]) => known === kind) ?? snippets[0];
  return (
    <div className="grid gap-2 *:min-w-0">
      <Tabs.Root
        value={kind}
        // The tabs below have no other values.
        onValueChange={(value: SnippetKind) => setKind(value)}
        className="relative overflow-hidden rounded-panel border bg-surface"
      >
        <TabList label={text.snippets(dialect.name)}>
          {snippets.map(([known]) => (
            <Tab key={known} value={known}>
              {text.snippetTabs[known]}
            </Tab>
          ))}
        </TabList>
        {shown && (
          <CopyButton
            className="absolute top-1 right-1 z-10"
            label={`${text.snippets(dialect.name)}, ${text.snippetTabs[shown[0]]}`}
            code={shown[1]}
          />
        )}
        {snippets.map(([known, code]) => (
          <Tabs.Panel key={known} value={known} className="overflow-x-auto px-3 py-2.5">
            <pre className="font-mono text-code">{code}</pre>
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      <p className="text-meta text-muted">{madeKey === undefined ? text.keyPlaceholder : text.keyFilledIn}</p>
    </div>
  );
}
