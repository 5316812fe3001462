import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Tag, User } from 'lucide-react';
import { trpc } from '../api.ts';
import { useSettled } from '../components/use-settled.ts';
import { useText } from '../i18n/language-provider.tsx';
import { leadName } from '../leads/lead-name.ts';
import { paths } from '../paths.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** How long typing rests before the server is asked, in milliseconds. */
const pause = 120;

export interface Found {
  readonly leads: readonly PaletteEntry[];
  readonly tags: readonly PaletteEntry[];
  /** What is shown is not yet what was typed last. */
  readonly isSearching: boolean;
  /** Offline: the server is asked once one is back. */
  readonly isWaiting: boolean;
  readonly error: unknown;
  retry(): void;
}

/** What the server has for what is typed: the last answer stays until the next one is here. */
export function useFound(typed: string): Found {
  const text = useText();
  const navigate = useNavigate();
  const asked = useSettled(typed, pause);
  const shown = { enabled: asked !== '', placeholderData: keepPreviousData };
  const leads = useQuery({ ...trpc.lead.list.queryOptions({ text: asked, limit: 8 }), ...shown });
  const tags = useQuery({ ...trpc.tag.list.queryOptions({ search: asked, limit: 6 }), ...shown });
  const isAsked = typed !== '' && asked !== '';
  const isOld = [leads, tags].some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData);
  const isWaiting = isAsked && [leads, tags].some(({ fetchStatus }) => fetchStatus === 'paused');
  const failed = isAsked ? [leads, tags].filter(({ error }) => error !== null) : [];
  return {
    leads: itemsOf(isAsked && leads.data).map((lead) => ({
      id: `lead ${lead.id}`,
      label: leadName(lead) ?? text.leads.unnamed,
      hint: [lead.email, lead.company].find((part) => part && part !== leadName(lead)) ?? undefined,
      icon: User,
      run: () => void navigate({ to: paths.lead, params: { id: lead.id } }),
    })),
    tags: itemsOf(isAsked && tags.data).map((tag) => ({
      id: `tag ${tag.id}`,
      label: tag.name,
      icon: Tag,
      tag,
      run: () => void navigate({ to: paths.tag, params: { id: tag.id } }),
    })),
    isSearching: typed !== '' && !isWaiting && failed.length === 0 && (asked !== typed || isOld),
    isWaiting,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch();
    },
  };
}

function itemsOf<Item>(page: { readonly items: readonly Item[] } | undefined | false): readonly Item[] {
  return page ? page.items : [];
}
