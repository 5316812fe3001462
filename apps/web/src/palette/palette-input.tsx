import { Command } from 'cmdk';
import { Search, X } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { usePaletteText } from '../i18n/use-palette-text.ts';
import { Button } from '../ui/button.tsx';

export interface PaletteInputProps {
  readonly value: string;
  onChange(value: string): void;
  onClose(): void;
}

export function PaletteInput({ value, onChange, onClose }: PaletteInputProps) {
  const { common } = useText();
  const { placeholder } = usePaletteText();
  return (
    <div className="flex h-12 shrink-0 items-center gap-2.5 border-b px-3">
      <Search className="size-4 shrink-0 text-muted" aria-hidden />
      <Command.Input
        value={value}
        onValueChange={onChange}
        placeholder={placeholder}
        // The whole dialog says where the focus is.
        className="h-full min-w-0 flex-1 bg-transparent text-body outline-none"
      />
      <Button look="quiet" icon aria-label={common.close} onClick={onClose} className="narrow:hidden">
        <X aria-hidden />
      </Button>
    </div>
  );
}
