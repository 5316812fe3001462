import { Kbd } from '../ui/kbd.tsx';

export interface PaletteFootProps {
  /** How far the search is. */
  readonly status: string;
  readonly keys: { readonly move: string; readonly open: string; readonly close: string };
}

export function PaletteFoot({ status, keys }: PaletteFootProps) {
  const shown = [
    [['↑', '↓'], keys.move],
    [['⏎'], keys.open],
    [['Esc'], keys.close],
  ] as const;
  return (
    <div className="flex h-9 shrink-0 items-center gap-4 border-t px-3 text-meta text-muted">
      <p role="status" className="figures flex-1 truncate">
        {status}
      </p>
      {shown.map(([names, what]) => (
        <span key={what} className="hidden items-center gap-1 narrow:flex" aria-hidden>
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {what}
        </span>
      ))}
    </div>
  );
}
