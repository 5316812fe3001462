import type { Lead } from '@tagsmith/core';
import { X } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { leadName } from '../leads/lead-name.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export interface LeadHeaderProps {
  readonly lead: Lead | undefined;
  readonly isPending: boolean;
  onClose(): void;
}

export function LeadHeader({ lead, isPending, onClose }: LeadHeaderProps) {
  const text = useText();
  const name = lead && (leadName(lead) ?? text.leads.unnamed);
  const detail = [lead?.title, lead?.company].filter(Boolean).join(' · ');
  return (
    <header className="flex items-start gap-2 px-4 pt-3 pb-2">
      <div className="min-w-0 flex-1">
        {name === undefined ? (
          <div className="flex h-7 items-center">{isPending && <Skeleton className="w-40" />}</div>
        ) : (
          <h2 className="truncate font-semibold text-body leading-7">{name}</h2>
        )}
        <p className="min-h-4.5 truncate text-muted text-table">{detail}</p>
      </div>
      <Button look="quiet" icon aria-label={text.lead.close} onClick={onClose}>
        <X aria-hidden />
      </Button>
    </header>
  );
}
