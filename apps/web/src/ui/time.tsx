import { formatExact, formatRelative } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';

/** How long ago, with the exact time on hover. */
export function Time({ iso }: { readonly iso: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={iso} title={formatExact(iso, language)} className="figures whitespace-nowrap">
      {formatRelative(iso, Date.now(), language)}
    </time>
  );
}
