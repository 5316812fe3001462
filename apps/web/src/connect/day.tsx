import { formatExact } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';

/** A day, with the exact time on hover: of an end one wants to know when it is, not how far away. */
export function Day({ iso }: { readonly iso: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={iso} title={formatExact(iso, language)} className="figures whitespace-nowrap">
      {new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso))}
    </time>
  );
}
