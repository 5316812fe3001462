import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { toast } from '../ui/toaster.tsx';
import { isFiltered, type LeadsSearch } from './leads-search.ts';
import { isNothing, sizeOf } from './selection.ts';
import type { SelectionState } from './use-selection.ts';

export interface SelectionBarProps {
  readonly search: LeadsSearch;
  /** Leads that it finds; undefined until they are counted. */
  readonly count: number | undefined;
  readonly state: SelectionState;
  /** Every row that is loaded is selected. */
  readonly isAllLoaded: boolean;
  /** A viewer can only copy. */
  readonly mayWrite: boolean;
  onTag(): void;
}

/** How much is selected, and what can be done with it. */
export function SelectionBar({ search, count, state, isAllLoaded, mayWrite, onTag }: SelectionBarProps) {
  const { language, text } = useLanguage();
  const { selection, isLoading, selectMatching, clear } = state;
  if (isNothing(selection) && !isLoading) return null;
  const size = sizeOf(selection, count);
  const shown = size === undefined ? text.common.loading : text.leads.selected(formatNumber(size, language));
  const matching = count !== undefined ? formatNumber(count, language) : '';
  const offersMatching = mayWrite && isAllLoaded && selection.kind === 'some' && (count ?? 0) > selection.leads.size;
  return (
    <div
      role="toolbar"
      aria-label={shown}
      className="absolute inset-x-4 bottom-4 z-30 mx-auto flex w-fit flex-wrap items-center gap-2 rounded-panel border bg-raised py-1.5 pr-1.5 pl-3 shadow-float"
    >
      <span
        className={`mr-auto flex items-center justify-between gap-2 ${offersMatching ? 'basis-full narrow:basis-auto' : ''}`}
      >
        <span role="status" className="figures whitespace-nowrap text-table">
          {isLoading ? text.leads.selecting : shown}
        </span>
        {offersMatching && (
          <Button onClick={selectMatching}>
            {isFiltered(search) ? text.leads.selectMatching(matching) : text.leads.selectAll(matching)}
          </Button>
        )}
      </span>
      {mayWrite && (
        <Button onClick={onTag} disabled={isLoading || !size}>
          {text.leads.tag} <Key>t</Key>
        </Button>
      )}
      {selection.kind === 'some' && <CopyEmails selection={selection} />}
      <Button look="quiet" onClick={clear}>
        {text.common.clear} <Key>Esc</Key>
      </Button>
    </div>
  );
}

/** Where there is no keyboard, there is no room for it either. */
function Key({ children }: { readonly children: string }) {
  return (
    <span className="hidden narrow:inline">
      <Kbd>{children}</Kbd>
    </span>
  );
}

function CopyEmails({ selection }: { readonly selection: Extract<SelectionState['selection'], { kind: 'some' }> }) {
  const { language, text } = useLanguage();
  const emails = [...selection.leads.values()].flatMap(({ email }) => email ?? []);
  const copy = async () => {
    await navigator.clipboard.writeText(emails.join('\n'));
    toast(text.leads.emailsCopied(formatNumber(emails.length, language)));
  };
  return (
    <Button onClick={copy} disabled={emails.length === 0}>
      {text.leads.copyEmails}
    </Button>
  );
}
