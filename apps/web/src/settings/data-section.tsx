import { useSettingsText } from '../i18n/use-settings-text.ts';
import type { Session } from '../session/auth.ts';
import { BackupPart } from './backup-part.tsx';
import { ExportPart } from './export-part.tsx';
import { Section } from './section.tsx';
import { StoragePart } from './storage-part.tsx';

export function DataSection({ role }: Pick<Session, 'role'>) {
  const { data: text } = useSettingsText();
  return (
    <Section id="data" title={text.title}>
      <ExportPart />
      <BackupPart isOwner={role === 'owner'} />
      <StoragePart isOwner={role === 'owner'} />
    </Section>
  );
}
