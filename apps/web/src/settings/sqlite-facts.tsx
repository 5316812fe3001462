import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { Fact } from './facts.tsx';
import { formatSize } from './format-size.ts';
import type { SqliteStatus } from './store-status.ts';

export function SqliteFacts({
  status: { version, databaseBytes, logBytes, pools },
}: {
  readonly status: SqliteStatus;
}) {
  const { language } = useLanguage();
  const { storage: text } = useSettingsText().data;
  const { waiting } = pools.write;
  return (
    <>
      <Fact name={text.database}>SQLite {version}</Fact>
      <Fact name={text.size} hint={text.log(formatSize(logBytes, language))}>
        {formatSize(databaseBytes, language)}
      </Fact>
      <Fact name={text.writes}>{waiting === 0 ? text.noneWaiting : text.waiting(formatNumber(waiting, language))}</Fact>
    </>
  );
}
