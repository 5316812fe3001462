import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';

/** How often a tag was put on, and taken off. */
export function ChangeCounts({ added, removed }: { readonly added: number; readonly removed: number }) {
  const { language } = useLanguage();
  const { page } = useTagsText();
  return (
    <span className="figures flex shrink-0 gap-2 font-medium text-table">
      {added > 0 && (
        <span className="text-added" title={page.added}>
          +{formatNumber(added, language)}
        </span>
      )}
      {removed > 0 && (
        <span className="text-removed" title={page.removed}>
          −{formatNumber(removed, language)}
        </span>
      )}
    </span>
  );
}
