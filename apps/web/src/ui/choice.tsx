import { useId } from 'react';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** For those who see, the options alone say it. */
  readonly hasHiddenLabel?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  onChange(value: Value): void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({
  label,
  hasHiddenLabel = false,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`grid gap-x-4 ${hasHiddenLabel ? '' : 'narrow:grid-cols-[152px_1fr]'}`}>
      <legend className={hasHiddenLabel ? 'sr-only' : 'float-left text-muted text-table leading-8'}>{label}</legend>
      <div className="inline-flex w-fit max-w-full flex-wrap rounded-control border bg-surface p-0.5">
        {options.map(([option, text]) => (
          <label
            key={option}
            className="relative flex h-7 items-center rounded-[4px] border border-transparent px-3 text-muted text-table has-checked:border-line-strong has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ember"
          >
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
