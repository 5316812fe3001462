import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import { useOverlayRoot } from './overlay-root.ts';

export interface OptionListProps<Option> {
  /** What to say when there is none. */
  readonly empty: string;
  /** How high it may be. */
  readonly className: string;
  keyOf(option: Option): string;
  /** One of the root's items. */
  children(option: Option): ReactNode;
}

/** What a combobox offers, beneath its input. */
export function OptionList<Option>({ empty, className, keyOf, children }: OptionListProps<Option>) {
  return (
    <Combobox.Portal container={useOverlayRoot()}>
      <Combobox.Positioner sideOffset={4} className="z-50">
        <Combobox.Popup
          className={`floats-in w-(--anchor-width) overflow-auto rounded-panel border bg-raised p-1 shadow-float ${className}`}
        >
          <Combobox.Empty className="px-2 py-1.5 text-muted text-table empty:hidden">{empty}</Combobox.Empty>
          <Combobox.List>
            {(option: Option) => (
              <Combobox.Item
                key={keyOf(option)}
                value={option}
                className="flex h-8 items-center gap-2 rounded-control px-2 text-table data-highlighted:bg-hover"
              >
                {children(option)}
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
