import { useId } from 'react';

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  onChange(value: Value): void;
}

/** One of a few in one line, all of a width. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="grid auto-cols-fr grid-flow-col rounded-control border p-0.5 text-table"
    >
      {options.map(([option, text]) => (
        <label
          key={option}
          className="grid h-6 cursor-pointer place-items-center rounded-sm text-muted has-checked:bg-grey-4 has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ember"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}
