import { type TagColor, tagColors } from '@tagsmith/core';
import { Check } from 'lucide-react';
import { type CSSProperties, useId } from 'react';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { tagHue } from '../ui/tag-hue.ts';

export interface ColorFieldProps {
  /** Decides where no colour is chosen. */
  readonly slug: string;
  readonly color: TagColor | null;
  onChange(color: TagColor | null): void;
}

/** One of 14 hues, by name, or none. */
export function ColorField({ slug, color, onChange }: ColorFieldProps) {
  const { colors, form } = useTagsText();
  const group = useId();
  const nameOf = (option: TagColor | null) => (option === null ? form.automatic : colors[option]);
  return (
    <fieldset aria-describedby={`${group}-note`} className="grid gap-1.5">
      <legend className="mb-1 font-medium text-table">
        {form.color}: <span className="font-normal">{nameOf(color)}</span>
      </legend>
      <div className="grid grid-cols-7 gap-1 narrow:grid-cols-14">
        {[null, ...tagColors].map((option) => (
          <label
            key={option}
            title={nameOf(option)}
            // React has no type for custom properties.
            style={{ '--hue': tagHue({ slug, color: option }) } as CSSProperties}
            className={`tag-tint relative grid h-6 place-items-center rounded-control border has-checked:outline-2 has-checked:outline-current has-focus-visible:outline-2 has-focus-visible:outline-ember ${option === null ? 'col-span-full mb-1 w-fit px-2 text-meta' : ''}`}
          >
            <input
              type="radio"
              name={group}
              aria-label={nameOf(option)}
              checked={option === color}
              onChange={() => onChange(option)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option === null ? (
              <span aria-hidden>{form.automatic}</span>
            ) : option === color ? (
              <Check className="size-3.5" aria-hidden />
            ) : (
              <span className="size-2 rounded-full bg-current" />
            )}
          </label>
        ))}
      </div>
      <p id={`${group}-note`} className="text-meta text-muted">
        {form.automaticHint}
      </p>
    </fieldset>
  );
}
