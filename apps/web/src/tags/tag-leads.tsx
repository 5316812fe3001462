import type { TagWithUse } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { leadName } from '../leads/lead-name.ts';
import { paths } from '../paths.ts';
import { Time } from '../ui/time.tsx';
import { Part } from './part.tsx';

/** The leads that changed last, and the way to all of them. */
export function TagLeads({ tag }: { readonly tag: TagWithUse }) {
  const { language, text } = useLanguage();
  const { page } = useTagsText();
  const leads = useQuery(
    trpc.lead.list.queryOptions({ tags: { all: [tag.slug] }, sort: 'updated', direction: 'desc', limit: 10 }),
  );
  const search = { all: [tag.slug] };
  return (
    <Part title={page.itsLeads} text={page.itsLeadsText}>
      {leads.data === undefined ? (
        <LoadState query={leads} errorTitle={page.leadsError} />
      ) : leads.data.items.length === 0 ? (
        <p className="text-muted text-table">{page.noLeads}</p>
      ) : (
        <>
          <ul aria-label={page.itsLeads} className="divide-y border-y">
            {leads.data.items.map((lead) => (
              <li key={lead.id} className="flex h-10 items-center justify-between gap-3 text-table">
                <Link
                  to={paths.lead}
                  params={{ id: lead.id }}
                  search={search}
                  className="min-w-0 truncate rounded-sm font-medium hover:underline"
                >
                  {leadName(lead) ?? text.leads.unnamed}
                </Link>
                <span className="text-muted">
                  <Time iso={lead.updatedAt} />
                </span>
              </li>
            ))}
          </ul>
          <Link
            to={paths.leads}
            search={search}
            className="w-fit rounded-sm text-ember-text text-table underline underline-offset-2"
          >
            {page.allLeads(tag.leads, formatNumber(tag.leads, language))}
          </Link>
        </>
      )}
    </Part>
  );
}
