import type { Lead } from '@tagsmith/core';
import { useId } from 'react';
import { trpcClient } from '../api.ts';
import { useCampaigns } from '../components/use-campaigns.ts';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { FieldRow, inPlaceClass } from './field-row.tsx';
import { useLeadWrite } from './use-lead-write.ts';

export function CampaignField({ lead, mayWrite }: { readonly lead: Lead; readonly mayWrite: boolean }) {
  const text = useText();
  const id = useId();
  const all = useCampaigns();
  const write = useLeadWrite<Lead['campaign']>(lead, {
    preview: (current, campaign) => ({ ...current, campaign }),
    save: ({ id: leadId }, campaign) =>
      trpcClient.lead.update.mutate({ lead: { id: leadId }, set: { campaignId: campaign?.id ?? null } }),
  });
  const campaigns = all ?? (lead.campaign ? [lead.campaign] : []);
  const choose = (campaignId: string) => {
    const chosen = campaigns.find((campaign) => campaign.id === campaignId);
    write.mutate(chosen ? { id: chosen.id, name: chosen.name } : null);
  };
  return (
    <FieldRow label={text.lead.campaign} htmlFor={id} error={write.error ? errorText(write.error, text) : undefined}>
      <select
        id={id}
        disabled={!mayWrite}
        value={lead.campaign?.id ?? ''}
        onChange={(event) => choose(event.target.value)}
        className={`${inPlaceClass} px-1!`}
      >
        <option value="">{text.common.none}</option>
        {campaigns.map((campaign) => (
          <option key={campaign.id} value={campaign.id}>
            {campaign.name}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}
