import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import type { DraftTag } from './tag-draft.ts';

/** A tag that may be chosen, with its use; a new name with the slug that it will have. */
export function TagOption({ tag }: { readonly tag: DraftTag }) {
  const { language, text } = useLanguage();
  return (
    <>
      {tag.id === undefined ? <span>{text.tagEditor.create(tag.name)}</span> : <TagChip tag={tag} />}
      <span className="ml-auto truncate font-mono text-code text-muted">
        {tag.id === undefined ? `→ ${tag.slug}` : tag.slug}
      </span>
      {tag.leads !== undefined && (
        <span className="figures shrink-0 text-meta text-muted">
          {text.tagEditor.uses(tag.leads, formatNumber(tag.leads, language))}
        </span>
      )}
    </>
  );
}
