import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { PasskeyRow } from '../../../../server/platform/access/passkeys/contract.ts';
import { localDate, localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import { Refusal } from '../Refusal.tsx';
import { fetchPasskeys, namePasskey, removePasskey } from './api.ts';
import { NewPasskey } from './NewPasskey.tsx';
import { passkeysHere } from './passkeys-here.ts';
import { PASSKEYS_KEY, usePasskeyChange } from './use-passkey-change.ts';

/** Devices that sign in instead of a password: made, named, removed. */
export function OwnPasskeys() {
  const { t } = useWords();
  const [making, setMaking] = useState(false);
  const passkeys = useQuery({ queryKey: PASSKEYS_KEY, queryFn: ({ signal }) => fetchPasskeys(signal) });
  const naming = usePasskeyChange((named: { readonly passkey: PasskeyRow; readonly label: string }) =>
    namePasskey(named.passkey, named.label),
  );
  const removing = usePasskeyChange(removePasskey);
  const here = passkeysHere();
  const columns: readonly PlainColumn<PasskeyRow>[] = [
    {
      key: 'label',
      header: t('access.passkeys.label'),
      cell: (passkey) => (
        <Label key={passkey.label} label={passkey.label} onName={(label) => naming.mutate({ passkey, label })} />
      ),
    },
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
      cell: ({ passkeyKey }) => (
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
    <section className={sheet['card']} aria-labelledby="passkeys">
      <header>
        <h2 id="passkeys">{t('access.passkeys')}</h2>
        <div className={sheet['acts']}>
          <Button
            icon={<Icon name="plus" size={12} />}
            disabled={making || here !== 'usable'}
            onClick={() => setMaking(true)}
          >
            {t('access.passkeys.add')}
          </Button>
        </div>
      </header>
      <p className={sheet['empty']}>{t('access.passkeys.what')}</p>
      {here === 'numeric address' && <p className={sheet['empty']}>{t('access.passkeys.numeric')}</p>}
      {here === 'unknown to the browser' && <p className={sheet['empty']}>{t('access.passkeys.unknown')}</p>}
      {making && <NewPasskey onDone={() => setMaking(false)} />}
      {naming.isError && <Refusal error={naming.error} />}
      {removing.isError && <Refusal error={removing.error} />}
      {passkeys.isError && <ErrorState error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      {passkeys.data && passkeys.data.length > 0 && (
        <PlainTable
          label={t('access.passkeys')}
          columns={columns}
          rows={passkeys.data}
          keyOf={({ passkeyKey }) => passkeyKey}
        />
      )}
    </section>
  );
}

/** The name, which a click makes a field. */
function Label({ label, onName }: { readonly label: string; readonly onName: (label: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <>
        <strong>{label}</strong>{' '}
        <Button type="link" size="small" onClick={() => setTyped(label)}>
          {t('access.passkeys.name')}
        </Button>
      </>
    );
  }
  const keep = () => {
    if (typed.trim() && typed.trim() !== label) onName(typed.trim());
    setTyped(null);
  };
  return (
    <Input
      autoFocus
      aria-label={t('access.passkeys.label')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={keep}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
    />
  );
}
