import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import type { SettingsText } from '../i18n/settings-en.ts';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { Fact } from './facts.tsx';
import { formatLag } from './format-lag.ts';
import type { PostgresStatus } from './store-status.ts';

const pools = ['write', 'read', 'replica'] as const;

export function PostgresFacts({ status }: { readonly status: PostgresStatus }) {
  const { language } = useLanguage();
  const { storage: text } = useSettingsText().data;
  const { version, role, replica, isListening } = status;
  return (
    <>
      <Fact name={text.database}>PostgreSQL {version}</Fact>
      <Fact name={text.role}>
        <span className={role === 'standby' ? 'text-warning' : undefined}>{text[role]}</span>
      </Fact>
      <Fact name={text.replica} {...(replica !== null && { hint: replica.host })}>
        <span className={replica?.isReadFrom === false ? 'text-warning figures' : 'figures'}>
          {replica === null ? text.noReplica : sentenceOf(replica, text, language)}
        </span>
      </Fact>
      <Fact name={text.use}>
        <span className="flex flex-wrap gap-x-4 figures">
          {pools.map((name) => (
            <PoolUse key={name} name={text.pools[name]} use={status.pools[name]} />
          ))}
        </span>
      </Fact>
      {!isListening && (
        <Fact name={text.others} hint={text.notHeardHint}>
          <span className="text-warning">{text.notHeard}</span>
        </Fact>
      )}
    </>
  );
}

function PoolUse({
  name,
  use,
}: {
  readonly name: string;
  readonly use: PostgresStatus['pools'][(typeof pools)[number]];
}) {
  const { language } = useLanguage();
  const { storage: text } = useSettingsText().data;
  if (use === null) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <span className="whitespace-nowrap">
      {name} {text.busy(number(use.busy), number(use.limit))}
      {use.waiting > 0 && <span className="text-warning">, {text.waiting(number(use.waiting))}</span>}
    </span>
  );
}

function sentenceOf(
  { lag, isReadFrom }: NonNullable<PostgresStatus['replica']>,
  text: SettingsText['data']['storage'],
  language: string,
): string {
  if (lag === null) return text.silent;
  if (!isReadFrom) return text.far(formatLag(lag, language));
  return lag === 0 ? text.upToDate : text.near(formatLag(lag, language));
}
