import { Combobox } from '@base-ui/react/combobox';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { linkToTag } from '../components/tag-link.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { inputClass } from '../ui/input.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { type DraftTag, readTagNames } from './tag-draft.ts';

export interface TagPickerInputProps {
  readonly tags: readonly DraftTag[];
  readonly typed: string;
  /** The input, for who sets the focus on it. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly inputId?: string;
  /** What the input is called, unless it adds tags to a lead. */
  readonly label?: string;
  readonly placeholder?: string;
  /** Whether a chip leads to the page of its tag. */
  readonly hasLinks?: boolean;
  /** Whether Enter takes something from the list. */
  takesOption(): boolean;
  onAdd(tags: readonly DraftTag[]): void;
  onRemove(slug: string): void;
  /** Enter where there is nothing to add. */
  onSubmit(): void;
}

/** The chips of what is chosen, and behind them the input, with the keys that the list does not answer. */
export function TagPickerInput({ tags, typed, inputRef, inputId, label, placeholder, ...rest }: TagPickerInputProps) {
  const { hasLinks = false, takesOption, onAdd, onRemove, onSubmit } = rest;
  const { tagEditor: text } = useText();
  const ownInput = useRef<HTMLInputElement>(null);
  const input = inputRef ?? ownInput;
  /** The button that was pressed is gone with its chip: the focus goes on in the input. */
  const remove = (slug: string) => {
    onRemove(slug);
    input.current?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n\t]/.test(pasted)) return;
    event.preventDefault();
    onAdd(readTagNames(`${typed}${pasted}`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.findLast((tag) => tag.protected !== true);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault();
      remove(last.slug);
    } else if (event.key === ',') {
      event.preventDefault();
      onAdd(readTagNames(typed));
    } else if (event.key === 'Enter' && typed.trim() === '' && !takesOption()) {
      event.preventDefault();
      onSubmit();
    }
  };
  return (
    <Combobox.InputGroup
      className={`flex min-h-8 flex-wrap items-center gap-1 py-1 pl-1! focus-within:outline-2 focus-within:outline-ember ${inputClass}`}
    >
      {tags.map((tag) => (
        <TagChip
          key={tag.slug}
          tag={tag}
          {...(tag.id === undefined || !hasLinks ? {} : { wrapName: linkToTag(tag.id) })}
          {...(tag.protected === true ? {} : { removeLabel: text.remove(tag.name), onRemove: () => remove(tag.slug) })}
        />
      ))}
      <Combobox.Input
        ref={input}
        id={inputId}
        aria-label={label ?? text.add}
        placeholder={placeholder ?? text.placeholder}
        className="h-5.5 min-w-24 flex-1 bg-transparent px-1 text-table outline-none"
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
    </Combobox.InputGroup>
  );
}
