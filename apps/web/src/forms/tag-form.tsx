import { slugifyTag, type Tag } from '@tagsmith/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { errorText, fieldErrorOf, readServerError } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input, inputClass } from '../ui/input.tsx';
import { ColorField } from './color-field.tsx';
import { SlugPreview } from './slug-preview.tsx';
import { type TagValues, valuesOf } from './tag-values.ts';
import { useSlugHolder } from './use-slug-holder.ts';

export interface TagFormProps {
  readonly tag: Tag | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  onSave(values: TagValues): void;
  /** When one leaves for another page. */
  onClose(): void;
}

export function TagForm({ tag, error, isPending, onSave, onClose }: TagFormProps) {
  const text = useText();
  const { form } = useTagsText();
  const [values, setValues] = useState(() => valuesOf(tag));
  const [isNameMissing, setNameMissing] = useState(false);
  const set = (part: Partial<TagValues>) => setValues((old) => ({ ...old, ...part }));
  const slug = slugifyTag(values.name);
  const holder = useSlugHolder(slug, tag);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setNameMissing(slug === '');
    if (slug === '' || holder !== undefined)
      event.currentTarget.querySelector<HTMLInputElement>('[name=name]')?.focus();
    else onSave({ ...values, description: values.description?.trim() || null });
  };
  const isTaken = readServerError(error).reason === 'tag_slug_taken';
  const nameError =
    holder !== undefined
      ? form.slugTaken(holder.name)
      : isNameMissing && slug === ''
        ? form.nameMissing
        : isTaken
          ? form.slugTakenUnseen
          : fieldErrorOf(error, 'name');
  const descriptionError = fieldErrorOf(error, 'description');
  const isElsewhere = error !== null && nameError === undefined && descriptionError === undefined;
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <div className="grid gap-1">
        <Field label={form.name} hint={form.nameHint} error={nameError}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              required
              value={values.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </Field>
        <SlugPreview name={values.name} slug={slug} tag={tag} holder={holder} onLeave={onClose} />
      </div>
      <Field label={form.description} hint={form.descriptionHint} error={descriptionError}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={values.description ?? ''}
            onChange={({ target }) => set({ description: target.value })}
            className={`${inputClass} resize-y py-1.5`}
          />
        )}
      </Field>
      <ColorField slug={slug} color={values.color} onChange={(color) => set({ color })} />
      <label className="grid grid-cols-[auto_1fr] gap-x-2 text-table">
        <input
          type="checkbox"
          className="mt-0.5 size-3.5 accent-ember"
          checked={values.protected}
          aria-describedby="tag-protected-hint"
          onChange={({ target }) => set({ protected: target.checked })}
        />
        <span className="font-medium">{form.protected}</span>
        <span id="tag-protected-hint" className="col-start-2 text-meta text-muted">
          {form.protectedHint}
        </span>
      </label>
      <div role="alert" className="text-removed text-table empty:hidden">
        {isElsewhere && errorText(error, text)}
      </div>
      <Button type="submit" look="primary" className="justify-self-end" disabled={isPending}>
        {tag === undefined ? form.create : text.common.save}
      </Button>
    </form>
  );
}
