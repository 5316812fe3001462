import { useText } from '../i18n/language-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { modifierKey } from '../ui/modifier-key.ts';

export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const text = useText();
  const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['j', 'k'], text.shortcuts.move],
    [['⏎'], text.shortcuts.open],
    [['x'], text.shortcuts.select],
    [['⇧ x'], text.shortcuts.selectRange],
    [['⇧ j', '⇧ k'], text.shortcuts.extend],
    [['t'], text.shortcuts.tag],
    [['n'], text.shortcuts.newTag],
    [['/'], text.shortcuts.search],
    [[modifierKey, 'K'], text.shortcuts.palette],
    [['Esc'], text.shortcuts.close],
    [['g', 'l'], text.shortcuts.goLeads],
    [['g', 't'], text.shortcuts.goTags],
    [['g', 'a'], text.shortcuts.goActivity],
    [['g', 'c'], text.shortcuts.goConnect],
    [['g', 's'], text.shortcuts.goSettings],
    [['?'], text.shortcuts.help],
  ];
  return (
    <Dialog open={open} onClose={onClose} title={text.shortcuts.title} closeLabel={text.common.close}>
      <dl className="grid gap-2">
        {rows.map(([keys, what]) => (
          <div key={what} className="flex items-center justify-between gap-4">
            <dt className="text-table">{what}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
