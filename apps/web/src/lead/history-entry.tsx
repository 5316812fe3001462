import type { Change } from '@tagsmith/core';
import { actorText } from '../i18n/actor-text.ts';
import { useText } from '../i18n/language-provider.tsx';
import { Time } from '../ui/time.tsx';
import { ChangeDetails } from './change-details.tsx';

interface HistoryEntryProps {
  readonly change: Change;
  campaignName(id: string): string;
}

export function HistoryEntry({ change, campaignName }: HistoryEntryProps) {
  const text = useText();
  return (
    <li className="grid gap-1 border-l-2 pl-3 text-table">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="font-medium">{text.history[change.action]}</span>
        <span className="text-muted">
          {text.history.via(text.history.doors[change.source])} · {actorText(change.actor, text)} ·{' '}
          <Time iso={change.at} />
        </span>
      </p>
      <ChangeDetails change={change} campaignName={campaignName} />
    </li>
  );
}
