import type { TagWithUse } from '@tagsmith/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { Time } from '../ui/time.tsx';

export function TagFigures({ tag }: { readonly tag: TagWithUse }) {
  const { language } = useLanguage();
  const { page, never } = useTagsText();
  return (
    <dl className="grid grid-cols-3 gap-4 border-y py-3 narrow:grid-cols-[auto_auto_auto] narrow:justify-start narrow:gap-12">
      <Figure name={page.leads}>{formatNumber(tag.leads, language)}</Figure>
      <Figure name={page.lastUsed}>{tag.lastUsedAt === null ? never : <Time iso={tag.lastUsedAt} />}</Figure>
      <Figure name={page.created}>
        <Time iso={tag.createdAt} />
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-meta text-muted">{name}</dt>
      <dd className="figures font-semibold">{children}</dd>
    </div>
  );
}
