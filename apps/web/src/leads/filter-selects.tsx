import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useCampaigns } from '../components/use-campaigns.ts';
import { useText } from '../i18n/language-provider.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/input.tsx';
import type { FilterPopoverProps } from './filter-popover.tsx';

export function CampaignFilter({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const campaigns = useCampaigns();
  return (
    <Field label={text.leads.campaign}>
      {(control) => (
        <Select
          {...control}
          className="text-ellipsis text-table"
          value={search.campaign ?? ''}
          onChange={(event) => onChange({ campaign: event.target.value || undefined })}
        >
          <option value="">{text.leads.anyOption}</option>
          <option value="none">{text.leads.noCampaign}</option>
          {campaigns?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Of the sources that leads have; one that an address names is among them even if it is gone. */
export function SourceFilter({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const { data } = useQuery(trpc.lead.sources.queryOptions({}, { staleTime: 60_000 }));
  const sources = new Set([...(search.source === undefined ? [] : [search.source]), ...(data?.sources ?? [])]);
  return (
    <Field label={text.leads.source}>
      {(control) => (
        <Select
          {...control}
          className="text-ellipsis text-table"
          value={search.source ?? ''}
          onChange={(event) => onChange({ source: event.target.value || undefined })}
        >
          <option value="">{text.leads.anyOption}</option>
          {[...sources].map((source) => (
            <option key={source} value={source}>
              {source}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
