import { useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Segments } from '../ui/segments.tsx';
import { type DayRange, lastDays, readDayRange, writeDayRange } from './day-range.ts';
import type { FilterPopoverProps } from './filter-popover.tsx';
import { type DateKind, dateKinds } from './leads-search.ts';

const spans = [1, 7, 30, 90] as const;

/** When leads were made or changed, in days of the reader's calendar. */
export function DateFilter({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const [kind, setKind] = useState<DateKind>(search.created === undefined && search.updated ? 'updated' : 'created');
  const range = readDayRange(search[kind]);
  const change = (next: DayRange) => onChange({ [kind]: writeDayRange(next) });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-table">{text.leads.date}</legend>
      <Segments
        label={text.leads.date}
        value={kind}
        options={dateKinds.map((option) => [option, text.leads.column[option]] as const)}
        onChange={(option) => setKind(option)}
      />
      <div className="grid grid-cols-4 gap-1.5">
        {spans.map((days) => {
          const isOn = writeDayRange(range) === writeDayRange(lastDays(days));
          return (
            <Button
              key={days}
              aria-pressed={isOn}
              aria-label={text.leads.lastDaysLong(days)}
              onClick={() => change(isOn ? {} : lastDays(days))}
              className="justify-center px-0! aria-pressed:outline-2 aria-pressed:outline-ember"
            >
              {text.leads.lastDays(days)}
            </Button>
          );
        })}
      </div>
      <div className="grid grid-cols-2 gap-1.5">
        <Field label={text.leads.from}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={range.to}
              className="px-1.5! text-table"
              value={range.from ?? ''}
              onChange={(event) => change({ ...range, from: event.target.value || undefined })}
            />
          )}
        </Field>
        <Field label={text.leads.to}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={range.from}
              className="px-1.5! text-table"
              value={range.to ?? ''}
              onChange={(event) => change({ ...range, to: event.target.value || undefined })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
