import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { OptionList } from '../ui/option-list.tsx';
import { type DraftTag, withTags } from './tag-draft.ts';
import { TagOption } from './tag-option.tsx';
import { tagOptions } from './tag-options.ts';
import { TagPickerInput, type TagPickerInputProps } from './tag-picker-input.tsx';

export interface TagPickerProps extends Omit<TagPickerInputProps, 'typed' | 'takesOption' | 'onAdd' | 'onRemove'> {
  /** Whether a name that is no tag so far may be chosen. */
  readonly mayCreate?: boolean;
  onChange(tags: readonly DraftTag[]): void;
}

/** Chips and a search over the dictionary: ⏎ or a comma adds, Backspace removes, a pasted list is split. */
export function TagPicker({ tags, mayCreate = true, onChange, ...input }: TagPickerProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  // What Enter would take from the list; refs, because a key may come before the state that the last one set is drawn.
  const highlighted = useRef<DraftTag>(undefined);
  const isOpen = useRef(false);
  const [isListOpen, setListOpen] = useState(false);
  const setOpen = (open: boolean) => {
    isOpen.current = open;
    setListOpen(open);
  };
  const { data } = useQuery({
    ...trpc.tag.listWithUse.queryOptions({ search: typed.trim(), sort: 'leads', limit: 50 }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  const add = (more: readonly DraftTag[]) => {
    // A tag that is there has a name already, and may be protected.
    const known = more.map((tag) => found.find(({ slug }) => slug === tag.slug) ?? tag);
    onChange(withTags(tags, known));
    setTyped('');
    setOpen(false);
  };
  /** A protected tag stays, whatever removed it. */
  const keepProtected = (next: readonly DraftTag[]) =>
    onChange([...tags.filter((tag) => tag.protected === true && !next.includes(tag)), ...next]);

  return (
    <Combobox.Root
      multiple
      items={tagOptions({ typed, chosen: tags, found, mayCreate })}
      filter={null}
      value={tags}
      onValueChange={(next, { reason, cancel, allowPropagation }) => {
        // Escape would take every tag off; it only closes the list, and then what is around.
        if (reason === 'escape-key') {
          cancel();
          allowPropagation();
          return;
        }
        keepProtected(next);
        // What the choice does stands beneath, where the list would cover it.
        setOpen(false);
      }}
      inputValue={typed}
      onInputValueChange={setTyped}
      open={isListOpen}
      onOpenChange={setOpen}
      onItemHighlighted={(tag) => {
        highlighted.current = tag;
      }}
      isItemEqualToValue={(item, value) => item.slug === value.slug}
      itemToStringLabel={({ name }) => name}
      autoHighlight
    >
      <TagPickerInput
        tags={tags}
        typed={typed}
        takesOption={() => isOpen.current && highlighted.current !== undefined}
        onAdd={add}
        onRemove={(removed) => onChange(tags.filter(({ slug }) => slug !== removed))}
        {...input}
      />
      <OptionList empty={text.tagEditor.noMatch} className="max-h-64" keyOf={({ slug }: DraftTag) => slug}>
        {(tag) => <TagOption tag={tag} />}
      </OptionList>
    </Combobox.Root>
  );
}
