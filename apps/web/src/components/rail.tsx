import { Link } from '@tanstack/react-router';
import {
  Activity,
  BookOpen,
  Cable,
  CircleUserRound,
  type LucideIcon,
  Search,
  Settings,
  Tags,
  Users,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { paths, serverPaths } from '../paths.ts';
import { Kbd } from '../ui/kbd.tsx';
import { modifierKey } from '../ui/modifier-key.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { usePalette } from './palette-provider.tsx';
import { Wordmark } from './wordmark.tsx';

const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }));

const entryClass =
  'flex h-11 flex-1 items-center justify-center gap-2.5 rounded-control text-muted transition-colors duration-120 hover:bg-hover hover:text-ink narrow:h-8 wide:justify-start wide:px-2 aria-[current=page]:bg-grey-4 aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** 208 px; icons only under 1100; a bar at the bottom under 700. */
export function Rail() {
  const text = useText();
  return (
    <nav
      aria-label={text.rail.label}
      className="row-start-3 flex gap-1 border-t bg-surface p-1 narrow:row-start-2 narrow:w-13 narrow:flex-col narrow:border-t-0 narrow:border-r narrow:p-2 wide:w-52"
    >
      <div className="hidden h-8 items-center justify-center gap-2 font-semibold narrow:mb-2 narrow:flex wide:justify-start wide:px-2">
        <Wordmark />
        <span className="hidden wide:inline">Tagsmith</span>
      </div>
      <Entry name={text.rail.leads}>
        <Link to={paths.leads} className={entryClass} aria-label={text.rail.leads}>
          <EntryText icon={Users} name={text.rail.leads} />
        </Link>
      </Entry>
      <Entry name={text.rail.tags}>
        <Link to={paths.tags} className={entryClass} aria-label={text.rail.tags}>
          <EntryText icon={Tags} name={text.rail.tags} />
        </Link>
      </Entry>
      <Entry name={text.rail.activity}>
        <Link to={paths.activity} className={entryClass} aria-label={text.rail.activity}>
          <EntryText icon={Activity} name={text.rail.activity} />
        </Link>
      </Entry>
      <Entry name={text.rail.connect}>
        <Link to={paths.connect} className={entryClass} aria-label={text.rail.connect}>
          <EntryText icon={Cable} name={text.rail.connect} />
        </Link>
      </Entry>
      <Entry name={text.rail.reference}>
        <a href={serverPaths.docs} className={entryClass} aria-label={text.rail.reference}>
          <EntryText icon={BookOpen} name={text.rail.reference} />
        </a>
      </Entry>
      <div className="hidden flex-1 narrow:block" />
      <PaletteEntry />
      <Entry name={text.rail.settings}>
        <Link to={paths.settings} className={entryClass} aria-label={text.rail.settings}>
          <EntryText icon={Settings} name={text.rail.settings} />
        </Link>
      </Entry>
      <Suspense
        fallback={
          <span className={`${entryClass} narrow:flex-none`}>
            <CircleUserRound className="size-4.5 wide:size-4" aria-hidden />
          </span>
        }
      >
        <UserMenu className={`${entryClass} min-w-0 narrow:flex-none`} />
      </Suspense>
    </nav>
  );
}

function PaletteEntry() {
  const { rail } = useText();
  const show = usePalette();
  return (
    <Entry name={rail.palette}>
      <button
        type="button"
        onClick={show}
        className={entryClass}
        aria-label={rail.palette}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <EntryText icon={Search} name={rail.palette} />
      </button>
      {/* Beside the button: its name is what it says. */}
      <span className="pointer-events-none absolute top-1.5 right-1.5 hidden wide:inline" aria-hidden>
        <Kbd>{`${modifierKey} K`}</Kbd>
      </span>
    </Entry>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Tooltip text={name} className="hidden narrow:block wide:hidden">
      {children}
    </Tooltip>
  );
}

function EntryText({ icon: Icon, name }: { readonly icon: LucideIcon; readonly name: string }) {
  return (
    <>
      <Icon className="size-4.5 shrink-0 wide:size-4" aria-hidden />
      <span className="hidden wide:inline">{name}</span>
    </>
  );
}
