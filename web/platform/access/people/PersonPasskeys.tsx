import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { PasskeyRow } from '../../../../server/platform/access/passkeys/contract.ts';
import { localDate, localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import { fetchPasskeysOf, removePasskeyOf } from '../passkeys/api.ts';
import { PASSKEYS_KEY, usePasskeyChange } from '../passkeys/use-passkey-change.ts';
import { Refusal } from '../Refusal.tsx';
import { useMay } from '../SessionContext.ts';

/** Devices by which a person signs in: whoever keeps accounts removes one that was lost. */
export function PersonPasskeys({ personKey }: { readonly personKey: string }) {
  const { t } = useWords();
  const mayRemove = useMay('person.write');
  const { data, error, refetch } = useQuery({
    queryKey: [...PASSKEYS_KEY, personKey],
    queryFn: ({ signal }) => fetchPasskeysOf(personKey, signal),
  });
  const removing = usePasskeyChange((passkeyKey: string) => removePasskeyOf(personKey, passkeyKey));
  const columns: readonly PlainColumn<PasskeyRow>[] = [
    { key: 'label', header: t('access.passkeys.label'), cell: ({ label }) => <strong>{label}</strong> },
    { key: 'made', header: t('access.passkeys.made'), cell: ({ madeAt }) => localDate(madeAt) },
    {
      key: 'used',
      header: t('access.tokens.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? localMoment(lastUsedAt) : t('access.tokens.neverUsed')),
    },
    {
      key: 'remove',
      header: t('access.passkeys.remove'),
      acts: true,
      cell: ({ passkeyKey }) =>
        mayRemove && (
          <Popconfirm
            title={t('access.passkeys.removeAsk')}
            okText={t('access.passkeys.remove')}
            cancelText={t('frame.cancel')}
            okButtonProps={{ danger: true }}
            onConfirm={() => removing.mutate(passkeyKey)}
          >
            <Button disabled={removing.isPending}>{t('access.passkeys.remove')}</Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="person-passkeys">
      <header>
        <h2 id="person-passkeys">{t('access.passkeys')}</h2>
      </header>
      {removing.isError && <Refusal error={removing.error} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('people.passkeys.none')}</p>}
      {data && data.length > 0 && (
        <PlainTable label={t('access.passkeys')} columns={columns} rows={data} keyOf={({ passkeyKey }) => passkeyKey} />
      )}
    </section>
  );
}
