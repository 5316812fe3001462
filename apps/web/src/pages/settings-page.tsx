import { useQuery } from '@tanstack/react-query';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { authState } from '../session/auth.ts';
import { AccountSection } from '../settings/account-section.tsx';
import { AppearanceSection } from '../settings/appearance-section.tsx';
import { CampaignsSection } from '../settings/campaigns-section.tsx';
import { DataSection } from '../settings/data-section.tsx';
import { MembersSection } from '../settings/members-section.tsx';
import { YouSection } from '../settings/you-section.tsx';

const sections = ['you', 'appearance', 'account', 'members', 'campaigns', 'data'] as const;

/** One page: short enough to be read through, and on a phone one scrolls anyway. */
export function SettingsPage() {
  const text = useSettingsText();
  const session = useQuery(authState).data?.session;
  if (session == null) return null;
  return (
    <div className="h-full overflow-auto">
      <title>{`${text.title} · Tagsmith`}</title>
      <h1 className="px-4 py-2.5 font-semibold text-title tracking-tight">{text.title}</h1>
      <div className="border-t narrow:grid narrow:grid-cols-[160px_minmax(0,680px)] narrow:gap-8">
        <nav
          aria-label={text.sections}
          className="sticky top-0 z-10 flex gap-1 overflow-x-auto border-b bg-page px-2 py-1 narrow:top-6 narrow:mt-6 narrow:flex-col narrow:self-start narrow:border-b-0 narrow:p-0 narrow:pl-2"
        >
          {sections.map((section) => (
            <a
              key={section}
              href={`#${section}`}
              className="flex h-9 shrink-0 items-center rounded-control px-2 text-muted text-table hover:bg-hover hover:text-ink narrow:h-8"
            >
              {text[section].title}
            </a>
          ))}
        </nav>
        <div className="min-w-0 px-4 pb-16 narrow:pl-0">
          <YouSection session={session} />
          <AppearanceSection />
          <AccountSection account={session.account} />
          <MembersSection session={session} />
          <CampaignsSection mayWrite={session.role !== 'viewer'} />
          <DataSection role={session.role} />
        </div>
      </div>
    </div>
  );
}
