import { useText } from '../i18n/language-provider.tsx';

export interface SelectLoadedProps {
  /** Whether every row that is loaded is selected, some are, or none. */
  readonly allSelected: 'all' | 'some' | 'none';
  onSelectLoaded(): void;
}

/** The box above all rows. */
export function SelectLoaded({ allSelected, onSelectLoaded }: SelectLoadedProps) {
  const text = useText();
  return (
    <span className="flex w-11 shrink-0 justify-center">
      <input
        type="checkbox"
        className="size-3.5 accent-ember"
        aria-label={text.leads.selectLoaded}
        checked={allSelected === 'all'}
        ref={(box) => {
          // There is no attribute for it.
          if (box) box.indeterminate = allSelected === 'some';
        }}
        onChange={onSelectLoaded}
      />
    </span>
  );
}
