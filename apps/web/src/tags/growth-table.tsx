import { formatNumber, formatUtcDay } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import type { TagDay } from './leads-over-time.ts';

/** The numbers of the chart, for those who don't see it. */
export function GrowthTable({ days }: { readonly days: readonly TagDay[] }) {
  const { language } = useLanguage();
  const { page } = useTagsText();
  return (
    <div className="relative">
      {/* Around the table: one has always the height of its rows. */}
      <div className="sr-only">
        <table aria-label={page.growth}>
          <thead>
            <tr>
              <th>{page.chartDate}</th>
              <th>{page.chartLeads}</th>
              <th>{page.added}</th>
              <th>{page.removed}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, leads, added, removed }) => (
              <tr key={date}>
                <th scope="row">{formatUtcDay(date, language)}</th>
                <td>{formatNumber(leads, language)}</td>
                <td>{formatNumber(added, language)}</td>
                <td>{formatNumber(removed, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
