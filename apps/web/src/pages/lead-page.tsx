import { Tabs } from '@base-ui/react/tabs';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { trpc } from '../api.ts';
import { useKeys } from '../components/use-keys.ts';
import { FieldsTab } from '../forms/lead-fields.tsx';
import { MetadataForm } from '../forms/metadata-form.tsx';
import { TagEditor } from '../forms/tag-editor.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { History } from '../lead/history.tsx';
import { LeadHeader } from '../lead/lead-header.tsx';
import { PanelSkeleton } from '../lead/panel-skeleton.tsx';
import { leadName } from '../leads/lead-name.ts';
import { paths } from '../paths.ts';
import { errorText, isNotFound } from '../server-errors.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Tab, TabList } from '../ui/tabs.tsx';

const route = getRouteApi('/framed/leads/$id');

/** One lead, over the right side of the list; on a phone it fills the screen. */
export function LeadPage() {
  const text = useText();
  const { id } = route.useParams();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const panel = useRef<HTMLElement>(null);
  const { data, error, isPending, refetch } = useQuery(trpc.lead.get.queryOptions({ lead: { id } }));
  const close = () => void navigate({ to: paths.leads, search: (old) => old });
  useKeys({ Escape: close });
  // Who comes by the keyboard goes on in the list with j and k; on a phone there is no list to be seen.
  useEffect(() => {
    if (matchMedia('(width < 700px)').matches) panel.current?.focus();
  }, []);

  const lead = data?.lead;
  const name = (lead && leadName(lead)) ?? text.leads.unnamed;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={text.lead.label(lead ? name : '')}
      className="slides-in absolute inset-0 z-30 flex flex-col bg-raised outline-none narrow:left-auto narrow:w-115 narrow:border-l narrow:shadow-float"
    >
      {lead && <title>{`${name} · Tagsmith`}</title>}
      <LeadHeader lead={lead} isPending={isPending} onClose={close} />
      {isPending && <PanelSkeleton label={text.common.loading} />}
      {error && isNotFound(error) && <EmptyState title={text.lead.notFoundTitle} text={text.lead.notFoundText} />}
      {error && !isNotFound(error) && (
        <ErrorState
          title={text.lead.errorTitle}
          text={errorText(error, text)}
          retryLabel={text.common.retry}
          onRetry={() => void refetch()}
        />
      )}
      {lead && (
        <div key={lead.id} className="min-h-0 flex-1 overflow-auto">
          <TagEditor lead={lead} mayWrite={mayWrite} />
          <Tabs.Root defaultValue="fields">
            <TabList label={text.lead.tabs}>
              <Tab value="fields">{text.lead.fields}</Tab>
              <Tab value="metadata">{text.lead.metadata}</Tab>
              <Tab value="history">{text.lead.history}</Tab>
            </TabList>
            <Tabs.Panel value="fields" className="outline-none">
              <FieldsTab lead={lead} mayWrite={mayWrite} />
            </Tabs.Panel>
            <Tabs.Panel value="metadata" className="outline-none">
              <MetadataForm lead={lead} mayWrite={mayWrite} />
            </Tabs.Panel>
            <Tabs.Panel value="history" className="outline-none">
              <History leadId={lead.id} />
            </Tabs.Panel>
          </Tabs.Root>
        </div>
      )}
    </aside>
  );
}
