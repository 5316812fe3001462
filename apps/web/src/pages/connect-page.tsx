import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { ApiKeys } from '../connect/api-keys.tsx';
import { DialectCard } from '../connect/dialect-card.tsx';
import { dialectsFor } from '../connect/dialects.ts';
import { Webhooks } from '../connect/webhooks.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { authState } from '../session/auth.ts';

export function ConnectPage() {
  const text = useConnectText();
  const session = useQuery(authState).data?.session;
  const leads = useQuery(trpc.lead.list.queryOptions({ limit: 1 }));
  /** Only in memory, and only until one leaves the page. */
  const [madeKey, setMadeKey] = useState<string>();
  const [trialKey, setTrialKey] = useState('');
  if (session == null) return null;

  const showMade = (secret: string) => {
    setMadeKey(secret);
    setTrialKey(secret);
  };
  const isOwner = session.role === 'owner';
  const dialects = dialectsFor({ locationId: session.account.locationId, lead: leads.data?.items[0] });
  return (
    <div className="h-full overflow-auto">
      <title>{`${text.title} · Tagsmith`}</title>
      <h1 className="px-4 py-2.5 font-semibold text-title tracking-tight">{text.title}</h1>
      <div className="grid gap-6 border-t pt-4">
        <ApiKeys isOwner={isOwner} onMade={showMade} />
        <Webhooks isOwner={isOwner} />
      </div>
      <div className="grid gap-4 px-4 pt-6 pb-16">
        {dialects.map((dialect) => (
          <DialectCard
            key={dialect.id}
            dialect={dialect}
            madeKey={madeKey}
            trialKey={trialKey}
            onTrialKey={setTrialKey}
          />
        ))}
      </div>
    </div>
  );
}
