import { Combobox } from '@base-ui/react/combobox';
import { slugifyTag } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { trpc } from '../api.ts';
import { linkToTag } from '../components/tag-link.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { inputClass } from '../ui/input.tsx';
import { useOverlayRoot } from '../ui/overlay-root.ts';
import { TagChip } from '../ui/tag-chip.tsx';
import { type DraftTag, readTagNames, withTags } from './tag-draft.ts';

export interface TagPickerProps {
  readonly tags: readonly DraftTag[];
  /** The input, for who sets the focus on it. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly inputId?: string;
  /** What the input is called, unless it adds tags to a lead. */
  readonly label?: string;
  readonly placeholder?: string;
  /** Whether a name that is no tag so far may be chosen. */
  readonly mayCreate?: boolean;
  /** Whether a chip leads to the page of its tag. */
  readonly hasLinks?: boolean;
  onChange(tags: readonly DraftTag[]): void;
  /** Enter where there is nothing to add. */
  onSubmit(): void;
}

/** Chips and a search over the dictionary: ⏎ or a comma adds, Backspace removes, a pasted list is split. */
export function TagPicker({ tags, inputRef, inputId, label, placeholder, ...rest }: TagPickerProps) {
  const { mayCreate = true, hasLinks = false, onChange, onSubmit } = rest;
  const { language, text } = useLanguage();
  const root = useOverlayRoot();
  const ownInput = useRef<HTMLInputElement>(null);
  const input = inputRef ?? ownInput;
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
  const options = optionsFor(typed, tags, data?.items ?? [], mayCreate);

  const add = (more: readonly DraftTag[]) => {
    // A tag that is there has a name already, and may be protected.
    const known = more.map((tag) => data?.items.find(({ slug }) => slug === tag.slug) ?? tag);
    onChange(withTags(tags, known));
    setTyped('');
    setOpen(false);
  };
  /** The button that was pressed is gone with its chip: the focus goes on in the input. */
  const remove = (removed: string) => {
    onChange(tags.filter(({ slug }) => slug !== removed));
    input.current?.focus();
  };
  /** A protected tag stays, whatever removed it. */
  const keepProtected = (next: readonly DraftTag[]) =>
    onChange([...tags.filter((tag) => tag.protected === true && !next.includes(tag)), ...next]);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n\t]/.test(pasted)) return;
    event.preventDefault();
    add(readTagNames(`${typed}${pasted}`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.findLast((tag) => tag.protected !== true);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault();
      remove(last.slug);
    } else if (event.key === ',') {
      event.preventDefault();
      add(readTagNames(typed));
    } else if (event.key === 'Enter' && typed.trim() === '' && !(isOpen.current && highlighted.current)) {
      event.preventDefault();
      onSubmit();
    }
  };

  return (
    <Combobox.Root
      multiple
      items={options}
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
      <Combobox.InputGroup
        className={`flex min-h-8 flex-wrap items-center gap-1 py-1 pl-1! focus-within:outline-2 focus-within:outline-ember ${inputClass}`}
      >
        {tags.map((tag) => (
          <TagChip
            key={tag.slug}
            tag={tag}
            {...(tag.id === undefined || !hasLinks ? {} : { wrapName: linkToTag(tag.id) })}
            {...(tag.protected === true
              ? {}
              : {
                  removeLabel: text.tagEditor.remove(tag.name),
                  onRemove: () => remove(tag.slug),
                })}
          />
        ))}
        <Combobox.Input
          ref={input}
          id={inputId}
          aria-label={label ?? text.tagEditor.add}
          placeholder={placeholder ?? text.tagEditor.placeholder}
          className="h-5.5 min-w-24 flex-1 bg-transparent px-1 text-table outline-none"
          onPaste={onPaste}
          onKeyDown={onKeyDown}
        />
      </Combobox.InputGroup>
      <Combobox.Portal container={root}>
        <Combobox.Positioner sideOffset={4} className="z-50">
          <Combobox.Popup className="floats-in max-h-64 w-(--anchor-width) overflow-auto rounded-panel border bg-raised p-1 shadow-float">
            <Combobox.Empty className="px-2 py-1.5 text-muted text-table empty:hidden">
              {text.tagEditor.noMatch}
            </Combobox.Empty>
            <Combobox.List>
              {(tag: DraftTag) => (
                <Combobox.Item
                  key={tag.slug}
                  value={tag}
                  className="flex h-8 items-center gap-2 rounded-control px-2 text-table data-highlighted:bg-hover"
                >
                  {tag.id === undefined ? <span>{text.tagEditor.create(tag.name)}</span> : <TagChip tag={tag} />}
                  <span className="ml-auto truncate font-mono text-code text-muted">
                    {tag.id === undefined ? `→ ${tag.slug}` : tag.slug}
                  </span>
                  {tag.leads !== undefined && (
                    <span className="figures shrink-0 text-meta text-muted">
                      {text.tagEditor.uses(tag.leads, formatNumber(tag.leads, language))}
                    </span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** The tags that were found and are not chosen yet; what was typed, last, when it is no tag so far. */
function optionsFor(
  typed: string,
  chosen: readonly DraftTag[],
  found: readonly DraftTag[],
  mayCreate: boolean,
): readonly DraftTag[] {
  const isChosen = (slug: string) => chosen.some((tag) => tag.slug === slug);
  const slug = slugifyTag(typed);
  // What was found may still be the answer to the letters before: Enter must not take a tag that was not meant.
  const open = found.filter((tag) => !isChosen(tag.slug) && tag.slug.includes(slug));
  const [exact] = found.filter((tag) => tag.slug === slug);
  if (slug === '' || isChosen(slug)) return open;
  const [wanted] = exact ? [exact] : readTagNames(typed);
  if (wanted === undefined || (exact === undefined && !mayCreate)) return open;
  return exact ? [exact, ...open.filter((tag) => tag !== exact)] : [...open, wanted];
}
