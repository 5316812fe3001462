import type { Lead } from '@tagsmith/core';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { toast } from '../ui/toaster.tsx';

export interface SelectionBarProps {
  readonly selected: ReadonlyMap<string, Lead>;
  onClear(): void;
}

export function SelectionBar({ selected, onClear }: SelectionBarProps) {
  const { language, text } = useLanguage();
  const emails = [...selected.values()].flatMap(({ email }) => email ?? []);
  const copy = async () => {
    await navigator.clipboard.writeText(emails.join('\n'));
    toast(text.leads.emailsCopied(formatNumber(emails.length, language)));
  };
  if (selected.size === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={text.leads.selected(formatNumber(selected.size, language))}
      className="absolute bottom-4 left-1/2 z-30 flex -translate-x-1/2 items-center gap-2 rounded-panel border bg-raised py-1.5 pr-1.5 pl-3 shadow-float"
    >
      <span className="figures whitespace-nowrap text-table">
        {text.leads.selected(formatNumber(selected.size, language))}
      </span>
      <Button onClick={copy} disabled={emails.length === 0}>
        {text.leads.copyEmails}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {text.common.clear} <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
}
